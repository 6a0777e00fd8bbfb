type Loader = { (...args: unknown[]): unknown; q?: unknown[][] }
type Page = typeof globalThis & {
  Frontdesk?: Loader
  trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedUrls }
}
type TrustedUrls = { createScriptURL(url: string): string }

const page = globalThis as Page // what the snippet, too, puts there
let trusted: TrustedUrls | undefined

/** On a server there is no page to speak to. */
export function callLoader(id: string | undefined, verb: string, ...args: unknown[]): void {
  if (typeof document === 'undefined') return
  page.Frontdesk ??= queue()
  page.Frontdesk(`${id ?? ''}.${verb}`, ...args)
}

/** Once for all widgets of the page, and not beside a pasted snippet. What fails is tried again by the next widget. */
export function loadScript(url: string, nonce: string | undefined): void {
  if (typeof document === 'undefined') return
  const src = new URL('widget.js', url.endsWith('/') ? url : `${url}/`).href
  if ([...document.scripts].some((script) => script.src === src)) return
  const script = document.createElement('script')
  script.async = true
  if (nonce) script.nonce = nonce
  script.addEventListener('error', () => script.remove(), { once: true })
  script.src = trust(src)
  document.head.append(script)
}

/** A page that requires trusted types lets in what comes through the policy of this name. */
function trust(src: string): string {
  trusted ??= page.trustedTypes?.createPolicy('frontdesk-widget', { createScriptURL: (each) => each })
  return trusted ? trusted.createScriptURL(src) : src
}

function queue(): Loader {
  const loader: Loader = (...args) => void (loader.q ??= []).push(args)
  return loader
}
