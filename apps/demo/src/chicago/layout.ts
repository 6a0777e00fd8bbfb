import { html } from 'hono/html'
import type { Embed, Html } from '../shared/business.ts'
import { document } from '../shared/document.ts'
import { embedSnippet } from '../shared/embed-snippet.ts'
import { nav } from '../shared/nav.ts'
import { footer } from './footer.ts'
import { lakesideDental, phone } from './lakeside-dental.ts'
import { mark } from './mark.ts'

export interface LayoutOptions {
  title: string
  /** The path of the page, to mark it in the menu. */
  path: string
  embed: Embed
}

export function layout({ title, path, embed }: LayoutOptions, main: Html): Html {
  const { description } = lakesideDental
  return document({
    title,
    description,
    look: 'chicago',
    scripts: embedSnippet(embed, '#1d5fa8'),
    body: html`
      <a class="skip" href="#main">Skip to the content</a>
      <header class="top">
        <div class="wrap">
          <a class="brand" href="/chicago/">${mark()} Lakeside Dental</a>
          ${nav(
            [
              { href: '/chicago/', label: 'Home' },
              { href: '/chicago/team', label: 'Our team' },
            ],
            path,
          )}
          <a class="call" href="${phone.href}">${phone.text}</a>
        </div>
      </header>
      <main id="main">${main}</main>
      ${footer()}
    `,
  })
}
