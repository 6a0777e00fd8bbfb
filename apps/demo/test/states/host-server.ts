import { once } from 'node:events'
import { createServer } from 'node:http'

export type HostServer = { origin: string } & AsyncDisposable

/** How a business's page has the chat on it. */
export type Hosting = {
  siteKey: string
  language: string
  title: string
  /** More attributes of the snippet. */
  attributes?: string
  /** In the middle of the page rather than in its corner. */
  isInline?: boolean
  /** What else is on the page. */
  before?: string
}

/** A plain page of a business, as each address of it asks: on an origin that nobody has listed yet. */
export async function startHost(widgetUrl: string): Promise<HostServer> {
  const server = createServer(({ url = '/' }, response) => {
    const asked = new URL(url, 'http://page.example').searchParams.get('hosting')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(asked ? pageOf(JSON.parse(asked) as Hosting, widgetUrl) : '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function addressOf({ origin }: HostServer, hosting: Hosting): string {
  return `${origin}/?${new URLSearchParams({ hosting: JSON.stringify(hosting) })}`
}

function pageOf(
  { siteKey, language, title, attributes = '', isInline, before = '' }: Hosting,
  widgetUrl: string,
): string {
  const inline = isInline ? '<div class="inline" data-frontdesk-inline="page"></div>' : ''
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  :root { color-scheme: light dark; --ground: light-dark(#f4efe8, #15120f); --line: light-dark(#e2d9cd, #2a2520) }
  body { margin: 0; padding: 48px; background: var(--ground); font: 17px/1.6 system-ui, sans-serif }
  h1 { margin: 0 0 24px; font-size: 32px }
  .line { height: 14px; margin: 0 0 14px; border-radius: 7px; background: var(--line); max-width: 34em }
  .line:nth-child(3n) { max-width: 26em }
  .inline { height: 640px; max-width: 900px; margin-top: 24px; border: 1px solid var(--line); border-radius: 18px }
  @media (width < 500px) { body { padding: 24px } }
</style>
<main>
<h1>${title}</h1>
${before}
${'<div class="line"></div>'.repeat(isInline ? 2 : 9)}
${inline}
</main>
<script>window.Frontdesk=window.Frontdesk||function(){(Frontdesk.q=Frontdesk.q||[]).push(arguments)}</script>
<script async src="${widgetUrl}/widget.js" data-site="${siteKey}" ${attributes}></script>
</html>`
}
