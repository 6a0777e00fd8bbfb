import { html } from 'hono/html'
import type { Delivery, LocalEvent } from '../state/state.ts'
import { button } from './button.ts'

export function eventRow(event: LocalEvent, delivery: Delivery | undefined): ReturnType<typeof html> {
  return html`<article class="row event">
    <div>
      <p class="row-head"><strong>${event.type}</strong> <span class="badge">${deliveryOf(delivery)}</span></p>
      <p class="quiet"><code>${event.id}</code></p>
    </div>
    ${button({ action: `/_local/events/${event.id}/redeliver`, label: 'Send again', about: event.type })}
  </article>`
}

function deliveryOf(delivery: Delivery | undefined): string {
  if (delivery === undefined) return 'not sent'
  const { status, attempts, lastStatus } = delivery
  const answer = lastStatus === 0 ? 'no answer' : `answer ${lastStatus}`
  switch (status) {
    case 'held':
      return 'held back'
    case 'dropped':
      return 'lost'
    case 'delivered':
      return `delivered, ${answer}`
    case 'gave_up':
      return `given up after ${attempts} tries, ${answer}`
    case 'pending':
      return attempts === 0 ? 'on its way' : `tried ${attempts} times, ${answer}`
  }
}
