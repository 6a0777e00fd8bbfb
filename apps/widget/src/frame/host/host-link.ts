import { type ToFrame, type ToHost, connectMessage } from '../../host-messages.ts'
import { type Store, createStore } from '../desk/store.ts'

export type HostLink = {
  /** A page of its own, in no frame. */
  isAlone: boolean
  /** Whether the visitor can see us. */
  isShown: Store<boolean>
  tell(message: ToHost): void
}

/** Takes the port that the page's side hands over: once, from the parent window only, and from a known origin only. */
export function linkHost(origins: readonly string[], onMessage: (message: ToFrame) => void): HostLink {
  const isAlone = window.parent === window
  const isShown = createStore(isAlone)
  const waiting: ToHost[] = []
  let port: MessagePort | undefined
  if (!isAlone) window.addEventListener('message', accept)
  return { isAlone, isShown, tell }

  function accept({ source, origin, data, ports: [given] }: MessageEvent<unknown>): void {
    if (source !== window.parent || !origins.includes(origin) || !given || !isConnect(data)) return
    window.removeEventListener('message', accept)
    port = given
    port.onmessage = ({ data: message }: MessageEvent<ToFrame>) => {
      if (message.type === 'shown') isShown.set(message.isShown)
      onMessage(message)
    }
    for (const message of waiting.splice(0)) tell(message)
  }

  function tell(message: ToHost): void {
    if (port) port.postMessage(message)
    else if (!isAlone) waiting.push(message)
  }
}

function isConnect(data: unknown): boolean {
  const { frontdesk, v } = (data ?? {}) as Partial<typeof connectMessage> // anybody can post anything: compared below
  return frontdesk === connectMessage.frontdesk && v === connectMessage.v
}
