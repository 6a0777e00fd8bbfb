import { type Widget, mountWidget } from './loader/mount-widget.ts'

/**
 * Runs on other people's pages, as one file without imports. It draws the launcher and listens for clicks; nothing is
 * requested before somebody means to use it.
 *
 *   Frontdesk('init', { site? })   Frontdesk('open' | 'close' | 'toggle' | 'destroy')   Frontdesk('book', { service? })
 *   Frontdesk('on' | 'once' | 'off', event, callback)
 *
 * `data-site` on the script names the site, `data-accent` the launcher's colour until the site's own settings are there.
 * Events: ready, opened, closed, unread { count }, booking:confirmed { bookingId }; also as `frontdesk:<event>` on window.
 */
type Api = { (verb: string, ...args: never[]): void; q?: Iterable<Iterable<never>>; isLive?: true }
type Callback = (detail: object) => void

const page = window as typeof window & { Frontdesk?: Api } // the stub or an earlier copy of us
const script = document.currentScript as HTMLScriptElement // what a classic script is run by

// Pasted twice: the first one stays.
if (!page.Frontdesk?.isLive) start(new URL(script.src).origin, script.dataset)

function start(origin: string, { site: siteKey, accent }: DOMStringMap): void {
  let widget: Widget | undefined
  let callbacks: [event: string, callback: Callback, isOnce: boolean | undefined][] = []
  let isReady = false
  let isUnwanted = false

  const verbs: Record<string, (...args: never[]) => void> = { init, open, close, toggle, book, destroy, on, once, off }
  const api: Api = (verb, ...args) => verbs[verb]?.(...args)
  api.isLive = true
  const queue = page.Frontdesk?.q ?? []
  page.Frontdesk = api
  for (const call of queue) api(...(call as Iterable<never> as [never, ...never[]])) // the arguments the page called with
  // A page that took the widget away before it came says itself when it wants it back.
  if (!isUnwanted) init()

  function init(options?: { site?: string }): void {
    siteKey = options?.site ?? siteKey
    if (siteKey && !widget) widget = mountWidget(`${origin}/embed/${siteKey}`, { accent, emit })
  }

  function open(): void {
    init()
    widget?.turn(true)
  }

  function close(): void {
    widget?.turn(false)
  }

  function toggle(): void {
    init()
    widget?.turn()
  }

  function book(options?: { service?: string }): void {
    open()
    widget?.tell({ type: 'book', service: options?.service })
  }

  function destroy(): void {
    widget?.remove()
    widget = undefined
    callbacks = []
    isReady = false
    isUnwanted = true
  }

  function on(event: string, callback: Callback, isOnce?: boolean): void {
    const isPast = event === 'ready' && isReady
    if (isPast) callback({})
    if (!isPast || !isOnce) callbacks.push([event, callback, isOnce])
  }

  function once(event: string, callback: Callback): void {
    on(event, callback, true)
  }

  function off(event: string, callback: Callback): void {
    callbacks = callbacks.filter(([name, known]) => name !== event || known !== callback)
  }

  function emit(event: string, detail: object = {}): void {
    isReady = true // the first event there is
    callbacks = callbacks.filter(([name, callback, isOnce]) => {
      if (name !== event) return true
      // Each by itself: what one of them throws is the page's to see, and no other's to suffer.
      queueMicrotask(() => callback(detail))
      return !isOnce
    })
    dispatchEvent(new CustomEvent('frontdesk:' + event, { detail }))
  }
}
