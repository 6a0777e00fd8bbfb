import { html, raw } from 'hono/html'
import type { Embed, Html } from './business.ts'

export const stub = 'window.Frontdesk=window.Frontdesk||function(){(Frontdesk.q=Frontdesk.q||[]).push(arguments)}'

/** What the admin app tells a business to paste, with a nonce for the page's own security policy. */
export function embedSnippet({ widgetUrl, siteKey, nonce }: Embed, accent: string): Html {
  return html`<script nonce="${nonce}">
      ${raw(stub)};
    </script>
    <script async src="${widgetUrl}/widget.js" data-site="${siteKey}" data-look="--fd-accent:${accent}"></script>`
}
