import { html } from 'hono/html'
import { formatAmount } from '../money/format-amount.ts'
import type { Charge, Owned } from '../state/state.ts'
import type { World } from '../state/world.ts'
import { layout } from './layout.ts'

/** What Stripe shows to whoever has a receipt's address. */
export function receiptPage({ state }: World, { account, object: charge }: Owned<Charge>): ReturnType<typeof html> {
  const business = state.accounts.get(account)?.business_profile?.name ?? 'the business'
  const amount = (minor: number) => formatAmount(minor, charge.currency)
  const body = html`<section class="message">
    <h1>Receipt from ${business}</h1>
    <p>Paid: <strong>${amount(charge.amount)}</strong> on ${new Date(charge.created * 1000).toISOString().slice(0, 10)}</p>
    ${charge.amount_refunded > 0 ? html`<p>Refunded: <strong>${amount(charge.amount_refunded)}</strong></p>` : ''}
    <p class="quiet">${charge.billing_details.email}</p>
  </section>`
  return layout({ title: `Receipt from ${business}`, body })
}
