import { html } from 'hono/html'
import type { Embed, Html, Service } from '../shared/business.ts'
import { duration, price } from '../shared/price.ts'
import { atelierLuz } from './atelier-luz.ts'
import { layout } from './layout.ts'

export function sessions(embed: Embed): Html {
  return layout(
    { title: 'Sessions and prices, Atelier Luz', path: '/lisbon/sessions', embed },
    html`
      <section class="wrap page-head">
        <p class="eyebrow">Sessions and prices</p>
        <h1>Simple prices, nothing to add up.</h1>
        <p class="lead">
          You pay when you book. Until two days before, write in the chat and I move or cancel it without a fee.
        </p>
        <p class="actions">
          <button class="button" type="button" data-frontdesk-open="booking">Book a session</button>
        </p>
      </section>

      <section class="wrap" aria-label="Prices">
        <ul class="price-list">
          ${atelierLuz.services.map(priceRow)}
        </ul>
      </section>

      <section class="wrap faq" aria-labelledby="questions">
        <h2 id="questions">Asked often</h2>
        ${questions.map(
          ([question, answer]) =>
            html`<details>
              <summary>${question}</summary>
              <p>${answer}</p>
            </details>`,
        )}
      </section>
    `,
  )
}

function priceRow(service: Service): Html {
  return html`<li>
    <div>
      <h2>${service.name}</h2>
      <p>${service.description}</p>
      ${service.note ? html`<p class="note">${service.note}</p>` : ''}
    </div>
    <p class="price">${price(atelierLuz, service)} <span>${duration(service)}</span></p>
  </li>`
}

const questions = [
  [
    'What if it rains?',
    'It rarely does for long. We move the session to another day, or indoors if you like the sound of rain. Either is free.',
  ],
  [
    'When do I see the photographs?',
    'A first handful the next evening, all of them within a week or so, in a private gallery that you can share.',
  ],
  ['Do you speak English?', 'Yes, and Portuguese and French. Write in whichever is easiest for you.'],
  ['May I bring my dog?', 'Please do. Dogs are the easiest people to photograph.'],
] as const
