import { html } from 'hono/html'
import type { Html } from '../shared/business.ts'
import { openingHours } from '../shared/opening-hours.ts'
import { lakesideDental, phone } from './lakeside-dental.ts'

export function footer(): Html {
  const { address, email } = lakesideDental
  return html`<footer id="contact">
    <div class="wrap columns">
      <section>
        <h2>Visit us</h2>
        <address>${address.map((line) => html`${line}<br />`)}</address>
        <p>Two blocks from the Blue Line. Parking behind the house, free for patients.</p>
      </section>
      <section>
        <h2>Office hours</h2>
        ${openingHours(lakesideDental)}
      </section>
      <section>
        <h2>Talk to us</h2>
        <p>
          <a href="${phone.href}">${phone.text}</a><br />
          <a href="mailto:${email}">${email}</a>
        </p>
        <p>
          <button class="link" type="button" data-frontdesk-open="chat">
            Chat with the front desk
          </button>
        </p>
      </section>
    </div>
    <p class="wrap imprint">
      In an emergency call 911. Lakeside Dental is a made-up practice that shows what Frontdesk
      does.
    </p>
  </footer>`
}
