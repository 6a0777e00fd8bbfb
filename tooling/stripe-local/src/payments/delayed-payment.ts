import { failCharge, settleCharge } from '../objects/charge.ts'
import type { SessionRecord } from '../state/state.ts'
import type { World } from '../state/world.ts'
import { beginAttempt, completeSession } from './attempt.ts'
import type { Attempt, Buyer } from './attempt.ts'
import { bankDetails, delayedMethodOf } from './delayed-methods.ts'
import { NotPossible } from './not-possible.ts'
import { publish } from './publish.ts'

/** The buyer signs a bank debit: the session completes at once, the money is decided later by `settleDelayed`. */
export function payByBankDebit(world: World, record: SessionRecord, buyer: Buyer): void {
  const { session, account } = record
  const method = delayedMethodOf(session)
  if (method === undefined) {
    throw new NotPossible(
      'This checkout session takes no bank debit: its currency or the methods it allows rule it out.',
    )
  }
  const { intent, charge } = beginAttempt(world, record, { buyer, method: bankDetails(method) })
  intent.status = 'processing'
  intent.payment_method = charge.payment_method
  completeSession(session, 'unpaid')
  publish(world, { type: 'checkout.session.completed', account, object: session })
}

export function settleDelayed(world: World, record: SessionRecord, outcome: 'succeeded' | 'failed'): void {
  const attempt = awaitedAttempt(world, record)
  if (attempt === undefined) throw new NotPossible('This checkout session awaits no delayed payment.')
  if (outcome === 'succeeded') moneyCame(world, attempt)
  else moneyDidNotCome(world, attempt)
}

export function awaitsDelayed(world: World, record: SessionRecord): boolean {
  return awaitedAttempt(world, record) !== undefined
}

function awaitedAttempt(world: World, record: SessionRecord): Attempt | undefined {
  const intent = world.state.intents.get(record.session.payment_intent ?? '')?.object
  const charge = world.state.charges.get(intent?.latest_charge ?? '')?.object
  if (intent?.status !== 'processing' || charge === undefined) return undefined
  return { record, intent, charge }
}

function moneyCame(world: World, { record, intent, charge }: Attempt): void {
  const { account, session } = record
  settleCharge(charge, world.url)
  intent.status = 'succeeded'
  intent.amount_received = intent.amount
  session.payment_status = 'paid'
  publish(world, { type: 'charge.succeeded', account, object: charge })
  publish(world, { type: 'payment_intent.succeeded', account, object: intent })
  publish(world, { type: 'checkout.session.async_payment_succeeded', account, object: session })
}

function moneyDidNotCome(world: World, { record, intent, charge }: Attempt): void {
  const { account, session } = record
  const code = 'payment_intent_payment_attempt_failed'
  const message = 'The payment failed: the bank account has insufficient funds.'
  failCharge(charge, { code, message, outcome: UNPAID })
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.last_payment_error = { charge: charge.id, code, message, type: 'invalid_request_error' }
  publish(world, { type: 'payment_intent.payment_failed', account, object: intent })
  publish(world, { type: 'checkout.session.async_payment_failed', account, object: session })
}

const UNPAID = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: 'declined_by_network',
  reason: 'insufficient_funds',
  seller_message: 'The bank account has insufficient funds.',
  type: 'issuer_declined',
}
