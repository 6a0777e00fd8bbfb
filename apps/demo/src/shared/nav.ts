import { html } from 'hono/html'
import type { Html } from './business.ts'

export interface NavItem {
  href: string
  label: string
}

export function nav(items: readonly NavItem[], current: string): Html {
  return html`<nav aria-label="Main">
    <ul>
      ${items.map(
        ({ href, label }) =>
          html`<li>
            <a href="${href}" ${href === current ? html`aria-current="page"` : ''}>${label}</a>
          </li>`,
      )}
    </ul>
  </nav>`
}
