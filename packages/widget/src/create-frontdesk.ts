import type { WidgetEventName, WidgetListener } from './events.ts'
import type { Frontdesk } from './frontdesk.ts'
import { callLoader, loadScript } from './loader-script.ts'
import type { FrontdeskOptions, FrontdeskState } from './options.ts'

/**
 * Puts the widget on the page: a launcher in the corner, or, with a `target`, the chat in the middle of the page. Nothing of
 * the chat is requested before somebody means to use it. A name that is taken already stays as it is.
 */
export function createFrontdesk({ url, nonce, id, accent, look, ...options }: FrontdeskOptions): Frontdesk {
  loadScript(url, nonce)
  callLoader(id, 'init', { ...options, look: [accent && `--fd-accent:${accent}`, look].filter(Boolean).join(';') })
  return getFrontdesk(id)
}

/** The widget of this name, or the one without a name. Whether it is there already does not matter. */
export function getFrontdesk(id = ''): Frontdesk {
  const call = (verb: string, ...args: unknown[]) => callLoader(id, verb, ...args)

  function listen<Name extends WidgetEventName | '*'>(
    verb: 'on' | 'once',
    event: Name,
    listener: WidgetListener<Name>,
  ): () => void {
    call(verb, event, listener)
    return () => call('off', event, listener)
  }

  return {
    open: () => call('open'),
    close: () => call('close'),
    toggle: () => call('toggle'),
    show: () => call('show'),
    hide: () => call('hide'),
    book: (wish) => call('book', wish),
    identify: (token) => call('identify', token),
    logout: () => call('logout'),
    setLocale: (locale) => call('setLocale', locale),
    setTheme: (theme) => call('setTheme', theme),
    prefill: (known) => call('prefill', known),
    update: (wishes) => call('update', wishes),
    on: (event, listener) => listen('on', event, listener),
    once: (event, listener) => listen('once', event, listener),
    off: (event, listener) => call('off', event, listener),
    ready: () => new Promise((resolve) => call('ready', () => resolve())),
    getState: () => new Promise<FrontdeskState>((resolve) => call('getState', resolve)),
    destroy: () => call('destroy'),
  }
}
