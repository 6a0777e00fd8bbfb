import { html } from 'hono/html'
import { formatAmount } from '../money/format-amount.ts'
import type { SessionRecord } from '../state/state.ts'

/** What is bought, from whom, and for how much. */
export function summary({ session, lines }: SessionRecord, business: string): ReturnType<typeof html> {
  const currency = session.currency ?? 'usd'
  const total = formatAmount(session.amount_total ?? 0, currency)
  return html`<section class="summary" aria-labelledby="business">
    <p class="business" id="business"><span class="mark" aria-hidden="true">${business.slice(0, 1)}</span>${business}</p>
    <p class="pay-what">Pay ${business}</p>
    <p class="total">${total}</p>
    <ul class="lines" aria-label="What you pay for">
      ${lines.map(
        ({ item, note }) =>
          html`<li>
            <div>
              <p class="line-name">${item.description}</p>
              ${note === null ? '' : html`<p class="quiet">${note}</p>`}
              ${(item.quantity ?? 1) > 1 ? html`<p class="quiet">${quantityOf(item.quantity ?? 1, formatAmount(item.price.unit_amount ?? 0, currency))}</p>` : ''}
            </div>
            <p class="line-amount">${formatAmount(item.amount_total, currency)}</p>
          </li>`,
      )}
    </ul>
    <p class="sum"><span>Total due</span><span>${total}</span></p>
  </section>`
}

function quantityOf(quantity: number, each: string): string {
  return `${quantity} × ${each} each`
}
