import { randomBytes } from 'node:crypto'
import type { EmbedSite } from '@frontdesk/api/site/find-embed-site'
import type { FrameFiles } from './frame-files.ts'
import { headersOf, isolation } from './security-headers.ts'

type Surroundings = {
  appUrl: string
  /** Who may frame it. Without any, nobody may. */
  framedBy: readonly string[]
}

/** The chat's document: in an iframe on the site's own origins, or as a page of its own. */
export function embedDocument(site: EmbedSite, files: FrameFiles, { appUrl, framedBy }: Surroundings): Response {
  const nonce = randomBytes(16).toString('base64')
  const { tenantId: _private, ...shown } = site
  const config = escapeJson({ ...shown, appUrl })
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<title>${escapeHtml(`Chat with ${site.tenantName}`)}</title>
${files.css.map((file) => `<link rel="stylesheet" href="/frame/${file}" nonce="${nonce}">`).join('\n')}
<script type="application/json" id="frontdesk-config" nonce="${nonce}">${config}</script>
<script type="module" src="/frame/${files.script}" nonce="${nonce}"></script>
</head>
<body><div id="frontdesk"></div></body>
</html>`
  const csp = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `worker-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors ${framedBy.length > 0 ? framedBy.join(' ') : `'none'`}`,
  ].join('; ')
  const { 'Content-Security-Policy': _none, ...headers } = headersOf.embedFile
  return new Response(html, {
    headers: {
      ...headers,
      ...isolation,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': csp,
      'Cache-Control': 'no-store',
    },
  })
}

/** `<` would end the script element, whatever is quoted around it. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
