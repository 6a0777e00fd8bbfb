import { html } from 'hono/html'
import type { Html } from './business.ts'

export interface DocumentParts {
  title: string
  description: string
  /** Names the style sheet and the icon. */
  look: string
  body: Html
  /** After everything else, so that it keeps nothing waiting. */
  scripts?: Html
}

export function document(parts: DocumentParts): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${parts.title}</title>
        <meta name="description" content="${parts.description}" />
        <link rel="icon" href="/assets/${parts.look}.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/${parts.look}.css" />
      </head>
      <body>
        ${parts.body} ${parts.scripts}
      </body>
    </html>`
}
