import { html } from 'hono/html'
import { layout } from '../page/layout.ts'
import type { World } from '../state/world.ts'
import { eventRow } from './event-row.ts'
import { button } from './button.ts'
import { sessionRow } from './session-row.ts'

const SHOWN = 50

/** Where a person moves things on: settles bank debits, expires, refunds, and plays tricks with webhooks. */
export function localPage(world: World): ReturnType<typeof html> {
  const sessions = [...world.state.sessions.values()].toReversed().slice(0, SHOWN)
  const events = [...world.state.events.values()].toReversed().slice(0, SHOWN)
  const body = html`<div class="board">
    <div class="span">
      <h1>The Stripe stand-in</h1>
      <p class="quiet">Everything here is made up. Reload the page to see what happened since.</p>
      ${webhookControls(world)}
    </div>
    <section aria-labelledby="sessions">
      <h2 id="sessions">Checkout sessions</h2>
      ${sessions.length === 0 ? html`<p class="quiet">None yet. Book and pay for something, and it shows up here.</p>` : ''}
      <div class="rows">${sessions.map((record) => sessionRow(world, record))}</div>
    </section>
    <section aria-labelledby="events">
      <h2 id="events">Events</h2>
      ${events.length === 0 ? html`<p class="quiet">None yet.</p>` : ''}
      <div class="rows">${events.map(({ event }) => eventRow(event, world.state.deliveries.get(event.id)))}</div>
    </section>
  </div>`
  return layout({ title: 'The Stripe stand-in', wide: true, body })
}

function webhookControls(world: World): ReturnType<typeof html> {
  const { holding, dropping, endpoint } = world.webhooks.mode()
  return html`<div class="row">
    <p class="row-head"><strong>Webhooks</strong> <span class="quiet">${endpoint ?? 'go nowhere: no address is set'}</span></p>
    <div class="actions">
      ${
        holding
          ? html`${button({ action: '/_local/webhooks/release', label: 'Release what is held back' })}
          ${button({ action: '/_local/webhooks/release', label: 'Release in reverse', fields: { order: 'reversed' } })}`
          : button({ action: '/_local/webhooks/hold', label: 'Hold back' })
      }
      ${
        dropping
          ? button({ action: '/_local/webhooks/drop', label: 'Stop losing them', fields: { on: 'false' } })
          : button({ action: '/_local/webhooks/drop', label: 'Lose them', fields: { on: 'true' } })
      }
    </div>
  </div>`
}
