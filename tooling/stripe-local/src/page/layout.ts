import { html } from 'hono/html'

type Content = ReturnType<typeof html>

/** Every page says at its top that it is not Stripe and that no money moves. */
export function layout({ title, wide = false, body }: { title: string; wide?: boolean; body: Content }): Content {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="/_assets/icon.svg" />
        <link rel="stylesheet" href="/_assets/page.css" />
      </head>
      <body class="${wide ? 'wide' : 'narrow'}">
        <header class="banner">
          <p><strong>Test payments: no real money.</strong> This page stands in for Stripe on your machine.</p>
        </header>
        <main>${body}</main>
      </body>
    </html>`
}
