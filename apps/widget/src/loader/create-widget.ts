import type { ToHost } from '../host-messages.ts'
import css from './widget.css?inline'

/** What `init` takes, and what may stand as `data-…` on the script. The frame is told all of it. */
export type Options = {
  site?: string
  /** What widget.css leaves open, as it stands in a rule for our node: `--fd-accent:#be123c`. */
  look?: string
  /** The launcher's name, for those who do not see it. */
  label?: string
  /** `none`: the page has a button of its own. */
  launcher?: 'none'
  /** `idle`: the chat is loaded as soon as the page has come to rest, and so shows what is unread. */
  preload?: string
  /** Inline: it fills this element. */
  target?: Element
}
export type Widget = (verb: string, args: unknown[]) => unknown

/** One widget: the launcher, and the iframe once it is wanted, in a shadow root of their own. */
export function createWidget(instance: string, script: string, options: Options): Widget {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const frame = document.createElement('iframe')
  const launcher = document.createElement('button')
  const badge = document.createElement('span')
  const sheet = new CSSStyleSheet()
  /** What the frame is told by the verbs' names, and told again when it is loaded anew: the last of each. */
  const told: Record<string, unknown> = {}
  let opener: HTMLElement = launcher
  let port: MessagePort | undefined
  let timer: ReturnType<typeof setTimeout>
  let look: string
  let isShown = false

  const verbs: Record<string, (...args: never[]) => unknown> = {
    init,
    open: () => turn(true),
    close: () => turn(false),
    toggle: () => turn(!isShown),
    show: () => (launcher.hidden = false),
    hide: () => turn(!(launcher.hidden = true)),
    book,
    // Whoever listens does so at our own node, which goes with everything else.
    on: (event: string, callback: EventListener) => host.addEventListener(event, callback),
    once: (event: string, callback: EventListener) => host.addEventListener(event, callback, { once: true }),
    off: (event: string, callback: EventListener) => host.removeEventListener(event, callback),
    ready: (callback: () => void) => (host.isConnected ? callback() : host.addEventListener('ready', callback)),
    getState: (callback = (state: object): unknown => state) =>
      callback({ isOpen: isShown, unread: +badge.textContent }),
    destroy() {
      options.site = ''
      document.removeEventListener('click', onPageClick)
      clearTimeout(timer)
      port?.close()
      host.remove()
    },
  }
  // What we do not know is for the frame, whenever it is there.
  return (verb, args) => (verbs[verb] ?? tell.bind(0, verb))(...(args as [never])) // what the page called with

  function init(given?: Options): void {
    Object.assign(options, given)
    const { target } = options
    if (!options.site || host.isConnected) return
    // Through the CSSOM, so that a strict content security policy of the page has no objection.
    // The look is last: what is wrong in it spoils nothing of ours.
    look = `:host{${options.look}}`
    sheet.replaceSync(css + look)
    root.adoptedStyleSheets = [sheet]
    launcher.ariaLabel = options.label ?? 'Open chat'
    launcher.hidden = !!options.launcher
    launcher.onpointerenter = launcher.onfocus = load // touching it is entering it, too
    launcher.onclick = () => turn(!isShown)
    launcher.append(badge)
    // Every load, since a page that moves our node makes the browser load the iframe anew.
    frame.onload = connect
    frame.referrerPolicy = 'no-referrer'
    tellShown()
    // Behind the body, where no page throws it out that swaps its body for the next.
    ;(target ?? document.documentElement).append(host)
    if (target) {
      frame.loading = 'lazy'
      load()
    } else {
      root.prepend(launcher)
      if (options.preload) setTimeout(load, 4000)
    }
    document.addEventListener('click', onPageClick)
    // Not before whoever calls us has returned: a listener may call right back.
    queueMicrotask(() => host.isConnected && emit('ready'))
  }

  function load(): void {
    init()
    if (!host.isConnected || frame.isConnected) return
    frame.src = `${new URL(`embed/${options.site}#${document.documentElement.lang}`, script)}`
    root.append(frame)
  }

  function connect(): void {
    const { port1, port2 } = new MessageChannel()
    port = port1
    port.onmessage = hear // only the frame we give the other end to can speak here
    frame.contentWindow?.postMessage({ frontdesk: 1, told }, script, [port2])
    // What is loaded is not the chat: a page we may not be on, or no connection. The next wish tries again.
    timer = setTimeout(() => {
      if (frame.title) return
      // eslint-disable-next-line no-console -- for the page's developer, who has no other way to learn of it
      console.warn(`Frontdesk: no chat. Does its site list ${origin}?`)
      frame.remove()
      turn(false)
      emit('error', { code: 'blocked' })
    }, 4000)
  }

  function hear({ data }: MessageEvent<ToHost>): void {
    if (data.type === 'close') turn(false)
    else if (data.type === 'launcher') {
      sheet.replaceSync(css + data.css + look)
      // Opened before it could be seen.
      if (isShown && !frame.title) frame.focus()
      frame.title = data.title
      launcher.ariaLabel = data.label
      badge.textContent = data.badge
    } else emit(data.type, data.detail)
  }

  function tell(type: string, value: unknown): void {
    // At the end: who logged out and is known again was not logged out last.
    delete told[type]
    told[type] = value
    port?.postMessage({ [type]: value })
  }

  function tellShown(): void {
    launcher.ariaExpanded = `${isShown}`
    tell('shown', { ...options, target: !!options.target, isShown, path: location.pathname })
  }

  function turn(willShow: boolean, from: HTMLElement = launcher): void {
    if (willShow) load()
    if (willShow === isShown || options.target || !host.isConnected) return
    isShown = willShow
    tellShown()
    if (isShown) {
      opener = from
      frame.focus()
    } else if (root.activeElement) opener.focus()
    emit(isShown ? 'opened' : 'closed')
  }

  function book(wish?: object, from?: HTMLElement): void {
    turn(true, from)
    tell('book', wish)
  }

  function emit(type: string, more?: object): void {
    const eventOf = (name: string) => new CustomEvent(name, { detail: { v: 1, type, instance, ...more } })
    host.dispatchEvent(eventOf(type))
    host.dispatchEvent(eventOf('*'))
    dispatchEvent(eventOf('frontdesk:' + type))
  }

  function onPageClick(event: Event): void {
    // Or a document or window, and those have no dataset.
    const button = (event.composedPath() as HTMLElement[]).find(
      ({ dataset }) => dataset?.frontdeskOpen !== undefined && (dataset.frontdeskFor ?? '') === instance,
    )
    if (!button) return
    event.preventDefault()
    book(Object.assign({}, button.dataset), button)
  }
}
