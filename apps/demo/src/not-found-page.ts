import { html } from 'hono/html'
import type { Html } from './shared/business.ts'
import { document } from './shared/document.ts'

export function notFoundPage(): Html {
  return document({
    title: 'Page not found',
    description: 'There is no page at this address.',
    look: 'index',
    body: html`<main>
      <h1>This page does not exist</h1>
      <p>The link may be old. <a class="home" href="/">Go to the start</a></p>
    </main>`,
  })
}
