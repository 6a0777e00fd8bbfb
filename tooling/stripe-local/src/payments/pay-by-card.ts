import { failCharge, settleCharge } from '../objects/charge.ts'
import type { SessionRecord } from '../state/state.ts'
import type { World } from '../state/world.ts'
import { beginAttempt, completeSession } from './attempt.ts'
import type { Attempt, Buyer } from './attempt.ts'
import { disputeCharge } from './dispute-charge.ts'
import { publish } from './publish.ts'
import { cardDetails, declineOf } from './test-cards.ts'
import type { Decline } from './test-cards.ts'

/** Returns the bank's refusal, or null when the money came. After a refusal the session stays open. */
export function payByCard(
  world: World,
  record: SessionRecord,
  { number, buyer }: { number: string; buyer: Buyer },
): Decline | null {
  const decline = declineOf(number)
  const method = cardDetails(number, { amount: record.session.amount_total ?? 0, failed: decline !== null })
  const attempt = beginAttempt(world, record, { buyer, method })
  if (decline === null) succeed(world, attempt)
  else refuse(world, attempt, decline)
  if (number === '4000000000000259') disputeCharge(world, { account: record.account, object: attempt.charge })
  return decline
}

function succeed(world: World, { record, intent, charge }: Attempt): void {
  const { account, session } = record
  settleCharge(charge, world.url)
  intent.status = 'succeeded'
  intent.amount_received = intent.amount
  intent.payment_method = charge.payment_method
  intent.last_payment_error = null
  completeSession(session, 'paid')
  publish(world, { type: 'charge.succeeded', account, object: charge })
  publish(world, { type: 'payment_intent.succeeded', account, object: intent })
  publish(world, { type: 'checkout.session.completed', account, object: session })
}

function refuse(world: World, { record, intent, charge }: Attempt, decline: Decline): void {
  const { code, declineCode, message } = decline
  failCharge(charge, {
    code,
    message,
    outcome: {
      advice_code: 'try_again_later',
      network_advice_code: null,
      network_decline_code: '01',
      network_status: 'declined_by_network',
      reason: declineCode,
      risk_level: 'normal',
      seller_message: 'The bank did not return any further details with this decline.',
      type: 'issuer_declined',
    },
  })
  intent.status = 'requires_payment_method'
  intent.last_payment_error = {
    advice_code: 'try_again_later',
    charge: charge.id,
    code,
    decline_code: declineCode,
    doc_url: 'https://stripe.com/docs/error-codes/card-declined',
    message,
    type: 'card_error',
  }
  publish(world, { type: 'payment_intent.payment_failed', account: record.account, object: intent })
}
