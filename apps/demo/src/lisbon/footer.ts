import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'
import { openingHours } from '../shared/opening-hours.ts'
import { atelierLuz } from './atelier-luz.ts'

export function footer(): Html {
  const { address, email } = atelierLuz
  return html`<footer id="contact">
    <div class="tiles" aria-hidden="true"></div>
    <div class="wrap columns">
      <section>
        <h2>Find me</h2>
        <address>
          ${address.map((line) => html`${line}<br />`)}
          <a href="mailto:${email}">${email}</a>
        </address>
      </section>
      <section>
        <h2>Studio hours</h2>
        ${openingHours(atelierLuz)}
        <p class="small">Sessions outdoors also happen at sunrise and at dusk.</p>
      </section>
      <section>
        <h2>A quick question?</h2>
        <p>Write in the chat. I answer between sessions, usually within the hour.</p>
        <p><button class="link" type="button" data-frontdesk-open="chat">Open the chat</button></p>
      </section>
    </div>
    <p class="wrap small imprint">
      Atelier Luz is a made-up business that shows what Frontdesk does.
    </p>
  </footer>`
}
