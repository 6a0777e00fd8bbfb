import type { ToFrame, ToHost } from '../host-messages.ts'
import css from './widget.css?inline'

export type Widget = {
  /** Opens or closes; without an argument, the other of the two. */
  turn(willShow?: boolean): void
  tell(message: ToFrame): void
  remove(): void
}

type Page = { accent: string | undefined; emit: (event: string, detail?: object) => void }

/** The launcher, and the iframe once it is wanted, in a shadow root of their own. */
export function mountWidget(url: string, { accent = '', emit }: Page): Widget {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  // Through the CSSOM, so that a strict content security policy of the page has no objection.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]

  const frame = document.createElement('iframe')
  const launcher = document.createElement('button')
  const badge = document.createElement('span')
  launcher.append(badge)
  root.append(launcher)

  let port: MessagePort | undefined
  let isAnswering = false
  let isShown = false
  let unread = 0
  let opener: HTMLElement = launcher
  const waiting: ToFrame[] = []
  draw()

  launcher.style.background = accent
  launcher.onpointerenter = launcher.onfocus = load // touching it is entering it, too
  launcher.onclick = () => turn()
  launcher.onkeydown = ({ key }) => {
    if (key === 'Escape') turn(false)
  }
  frame.title = 'Chat'
  frame.referrerPolicy = 'no-referrer'
  // Every load, since a page that moves our node makes the browser load the iframe anew.
  frame.onload = connect

  // The only listeners outside of our own nodes.
  const life = new AbortController()
  document.addEventListener('click', onPageClick, life)
  if (document.body) attach()
  else document.addEventListener('DOMContentLoaded', attach, life)

  return { turn, tell, remove }

  function attach(): void {
    document.body.append(host)
    // Not before whoever mounts us knows us: a listener may call right back.
    queueMicrotask(() => emit('ready'))
  }

  function remove(): void {
    life.abort()
    port?.close()
    host.remove()
  }

  function load(): void {
    // What loaded without answering was an error page: then try again.
    if (isAnswering || (frame.src && !port)) return
    frame.src = url
    root.append(frame)
  }

  function connect(): void {
    const { port1, port2 } = new MessageChannel()
    port = port1
    port.onmessage = hear // only the frame we give the other end to can speak here
    frame.contentWindow?.postMessage({ frontdesk: 'connect', v: 1 }, new URL(url).origin, [port2])
    tell({ type: 'shown', isShown })
    waiting.splice(0).forEach(tell)
  }

  function hear({ data }: MessageEvent<ToHost>): void {
    if (data.type === 'close') turn(false)
    else if (data.type === 'ready') {
      isAnswering = true
      frame.title = data.title
      launcher.style.background = data.accent
      launcher.style.color = data.onAccent
    } else {
      if (data.type === 'unread') unread = data.detail.count
      draw()
      emit(data.type, data.detail)
    }
  }

  function tell(message: ToFrame): void {
    if (port) port.postMessage(message)
    else waiting.push(message)
  }

  function turn(willShow = !isShown, from: HTMLElement = launcher): void {
    if (willShow) load()
    if (willShow === isShown) return
    const hadFocus = root.activeElement
    isShown = willShow
    draw()
    tell({ type: 'shown', isShown })
    if (isShown) {
      opener = from
      frame.focus()
    } else if (hadFocus) (opener.isConnected ? opener : launcher).focus()
    emit(isShown ? 'opened' : 'closed')
  }

  function draw(): void {
    const count = isShown || !unread ? '' : `${unread}`
    badge.textContent = count
    launcher.ariaLabel = (isShown ? 'Close' : 'Open') + ' chat' + (count && `, ${count} unread`)
    launcher.ariaExpanded = `${isShown}`
  }

  function onPageClick(event: Event): void {
    for (const node of event.composedPath()) {
      const button = node as HTMLElement // or a document or window, and those have no dataset
      const { frontdeskOpen, frontdeskService } = button.dataset ?? {}
      if (frontdeskOpen === undefined) continue
      event.preventDefault()
      turn(true, button)
      if (frontdeskOpen === 'booking') tell({ type: 'book', service: frontdeskService })
    }
  }
}
