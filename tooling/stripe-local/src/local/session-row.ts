import { html } from 'hono/html'
import { formatAmount } from '../money/format-amount.ts'
import { disputeOf } from '../payments/dispute-charge.ts'
import { awaitsDelayed } from '../payments/delayed-payment.ts'
import type { SessionRecord } from '../state/state.ts'
import type { World } from '../state/world.ts'
import { button } from './button.ts'

export function sessionRow(world: World, record: SessionRecord): ReturnType<typeof html> {
  const { session, account, lines } = record
  const business = world.state.accounts.get(account)?.business_profile?.name ?? account
  const about = lines.map((line) => line.item.description).join(', ')
  const base = `/_local/sessions/${session.id}`
  const offer = (path: string, label: string, fields?: Record<string, string>) =>
    button({ action: `${base}/${path}`, label, about, ...(fields && { fields }) })
  return html`<article class="row">
    <p class="row-head">
      <strong>${formatAmount(session.amount_total ?? 0, session.currency ?? 'usd')}</strong>
      <span>${about}</span>
      <span class="badge">${statusOf(world, record)}</span>
    </p>
    <p class="quiet">${business} · ${session.customer_details?.email ?? 'no e-mail yet'} · ${timeOf(session.created)}</p>
    <p class="quiet"><code>${session.id}</code></p>
    <div class="actions">
      ${session.status === 'open' ? html`<a href="/c/pay/${session.id}">Payment page</a> ${offer('expire', 'Expire')}` : ''}
      ${
        awaitsDelayed(world, record)
          ? html`${offer('settle', 'The money arrives', { outcome: 'succeeded' })}
          ${offer('settle', 'The debit fails', { outcome: 'failed' })}`
          : ''
      }
      ${leftOf(world, record) > 0 ? offer('refund', 'Refund') : ''}
      ${disputeButtons(world, record, offer)}
    </div>
  </article>`
}

type Offer = (path: string, label: string, fields?: Record<string, string>) => ReturnType<typeof button>

function disputeButtons(world: World, record: SessionRecord, offer: Offer) {
  const charge = chargeOf(world, record)
  if (charge?.status !== 'succeeded') return ''
  const dispute = disputeOf(world, charge)
  if (dispute === undefined) return offer('dispute', 'The bank disputes it')
  if (['won', 'lost', 'warning_closed'].includes(dispute.status)) return ''
  return html`${offer('close-dispute', 'The dispute is won', { verdict: 'won' })}
    ${offer('close-dispute', 'The dispute is lost', { verdict: 'lost' })}`
}

function statusOf(world: World, record: SessionRecord): string {
  const { status, payment_status: paid } = record.session
  if (status !== 'complete') return status ?? 'open'
  const charge = chargeOf(world, record)
  if (charge?.refunded === true) return 'refunded'
  if ((charge?.amount_refunded ?? 0) > 0) return 'refunded in part'
  return paid === 'paid' ? 'paid' : 'complete, unpaid'
}

function leftOf(world: World, record: SessionRecord): number {
  const charge = chargeOf(world, record)
  return charge?.status === 'succeeded' ? charge.amount - charge.amount_refunded : 0
}

function chargeOf(world: World, { session }: SessionRecord) {
  const intent = world.state.intents.get(session.payment_intent ?? '')?.object
  return world.state.charges.get(intent?.latest_charge ?? '')?.object
}

function timeOf(created: number): string {
  return new Date(created * 1000).toISOString().slice(0, 16).replace('T', ' ')
}
