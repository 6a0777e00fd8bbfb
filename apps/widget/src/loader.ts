import { type Options, type Widget, createWidget } from './loader/create-widget.ts'

/**
 * Runs on other people's pages, as one file without imports. It draws the launcher and listens for clicks; nothing is
 * requested before somebody means to use it. What can be called, and what comes back, is written down in
 * packages/widget/README.md; `Frontdesk('sales.open')` speaks to the widget named "sales".
 */
type Api = { (call: string, ...args: unknown[]): unknown; q?: Parameters<Api>[] }

const page = window as typeof window & { Frontdesk?: Api } // the stub or an earlier copy of us
const { dataset, src } = document.currentScript as HTMLScriptElement // what a classic script is run by
const widgets: Record<string, Widget> = {}

// Whatever is called before waits in the page's own queue.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()

function start(): void {
  const before = page.Frontdesk
  // Pasted twice: the first one stays. The page's stub, unlike us, takes no argument by name.
  const api = before?.length ? before : (page.Frontdesk = call)
  for (const target of document.querySelectorAll<HTMLElement>('[data-frontdesk-inline]')) {
    api(target.dataset.frontdeskInline + '.init', Object.assign({}, dataset, target.dataset, { target }))
  }
  api('init', dataset)
  before?.q?.forEach((args) => api(...args))
}

function call(name: string, ...args: unknown[]): unknown {
  const [verb = '', id = ''] = name.split('.').reverse()
  const widget = (widgets[id] ??= createWidget(id, src, { ...(dataset as Options) })) // what `init` takes
  // The next call of this name begins anew.
  if (verb === 'destroy') delete widgets[id]
  return widget(verb, args)
}
