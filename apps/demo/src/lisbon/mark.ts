import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'

/** An arch with the sun in it. */
export function mark(): Html {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M5 30V14a11 11 0 0 1 22 0v16z" fill="none" stroke="currentColor" stroke-width="2" />
    <circle cx="16" cy="17" r="5" fill="currentColor" />
    <path d="M5 26h22" stroke="currentColor" stroke-width="2" />
  </svg>`
}
