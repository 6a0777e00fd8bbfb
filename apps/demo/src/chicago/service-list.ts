import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'
import { duration, price } from '../shared/price.ts'
import { lakesideDental } from './lakeside-dental.ts'

export function serviceList(): Html {
  return html`<ul class="services">
    ${lakesideDental.services.map(
      (service) =>
        html`<li>
          <div class="line">
            <h3>${service.name}</h3>
            <p class="price">${price(lakesideDental, service)}</p>
          </div>
          <p>${service.description}</p>
          <p class="meta">${duration(service)}${service.note ? html` · ${service.note}` : ''}</p>
        </li>`,
    )}
  </ul>`
}
