import { html } from 'hono/html'
import type { Business, Html } from './business.ts'

export function openingHours({ opening }: Business): Html {
  return html`<dl class="hours">
    ${opening.map(
      ({ days, hours }) =>
        html`<div>
          <dt>${days}</dt>
          <dd>${hours ?? 'Closed'}</dd>
        </div>`,
    )}
  </dl>`
}
