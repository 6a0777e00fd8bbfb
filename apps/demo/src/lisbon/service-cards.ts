import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'
import { duration, price } from '../shared/price.ts'
import { atelierLuz } from './atelier-luz.ts'

export function serviceCards(): Html {
  return html`<ul class="services">
    ${atelierLuz.services.map(
      (service) =>
        html`<li>
          <h3>${service.name}</h3>
          <p class="price">${price(atelierLuz, service)} <span>${duration(service)}</span></p>
          <p>${service.description}</p>
          ${service.note ? html`<p class="note">${service.note}</p>` : ''}
        </li>`,
    )}
  </ul>`
}
