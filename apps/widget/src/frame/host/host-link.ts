import type { Connect, PageCall, PageCalls, SpokenWords, ToHost } from '../../host-messages.ts'
import { type Store, createStore } from '../desk/store.ts'

export type HostLink = {
  /** A page of its own, in no frame. */
  isAlone: boolean
  /** Whether the visitor can see us. */
  isShown: Store<boolean>
  /** In the middle of a page: nothing to be closed, and nothing that takes the focus by itself. */
  isInline: Store<boolean>
  /** Where on the business's site we are. Empty on a page of our own. */
  path: Store<string>
  tell(message: ToHost | SpokenWords): void
}

/** Takes the port that the page's side hands over: once, from the parent window only, and from a known origin only. */
export function linkHost(origins: readonly string[], onCall: (call: PageCall) => void): HostLink {
  const isAlone = window.parent === window
  const isShown = createStore(isAlone)
  const isInline = createStore(isAlone)
  const path = createStore('')
  const waiting: (ToHost | SpokenWords)[] = []
  let port: MessagePort | undefined
  if (!isAlone) window.addEventListener('message', accept)
  return { isAlone, isShown, isInline, path, tell }

  function accept({ source, origin, data, ports: [given] }: MessageEvent<unknown>): void {
    if (source !== window.parent || !origins.includes(origin) || !given || !isConnect(data)) return
    window.removeEventListener('message', accept)
    port = given
    port.onmessage = (message: MessageEvent<Partial<PageCalls>>) => hear(message.data)
    for (const message of waiting.splice(0)) tell(message)
    hear(data.told)
  }

  function hear(calls: Partial<PageCalls>): void {
    // Whoever holds the port is the page's side: it speaks as the contract says.
    for (const call of Object.entries(calls) as PageCall[]) {
      const [verb, value] = call
      if (verb === 'shown') see(value)
      onCall(call)
    }
  }

  function see(shown: PageCalls['shown']): void {
    path.set(shown.path)
    isInline.set(shown.target)
    isShown.set(shown.isShown || shown.target)
  }

  function tell(message: ToHost | SpokenWords): void {
    if (port) port.postMessage(message)
    else if (!isAlone) waiting.push(message)
  }
}

function isConnect(data: unknown): data is Connect {
  const { frontdesk, told } = (data ?? {}) as Partial<Connect> // anybody can post anything: looked at here
  return frontdesk === 1 && typeof told === 'object'
}
