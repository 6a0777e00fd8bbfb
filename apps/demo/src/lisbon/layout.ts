import { html } from 'hono/html'
import type { Embed, Html } from '../shared/business.ts'
import { document } from '../shared/document.ts'
import { embedSnippet } from '../shared/embed-snippet.ts'
import { nav } from '../shared/nav.ts'
import { atelierLuz } from './atelier-luz.ts'
import { footer } from './footer.ts'
import { mark } from './mark.ts'

export interface LayoutOptions {
  title: string
  /** The path of the page, to mark it in the menu. */
  path: string
  embed: Embed
}

export function layout({ title, path, embed }: LayoutOptions, main: Html): Html {
  return document({
    title,
    description: atelierLuz.description,
    look: 'lisbon',
    scripts: embedSnippet(embed, '#b4532a'),
    body: html`
      <a class="skip" href="#main">Skip to the content</a>
      <header class="top">
        <a class="brand" href="/lisbon/">${mark()} Atelier Luz</a>
        ${nav(
          [
            { href: '/lisbon/', label: 'Studio' },
            { href: '/lisbon/sessions', label: 'Sessions & prices' },
          ],
          path,
        )}
      </header>
      <main id="main">${main}</main>
      ${footer()}
    `,
  })
}
