import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'

export function mark(): Html {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path
      d="M10 4C3 4 3 12 5 18c1.600 4.400 1.600 11 5 11 3.600 0 2.400-9 6-9s2.400 9 6 9c3.400 0 3.400-6.600 5-11 2-6 2-14-5-14-3 0-3.600 1.800-6 1.800S13 4 10 4z"
      fill="currentColor"
    />
    <path
      d="M7 13q4.500 4 9 0t9 0"
      fill="none"
      stroke="var(--paper)"
      stroke-width="2"
      stroke-linecap="round"
    />
  </svg>`
}
