import { refundCharge } from '../payments/refund-charge.ts'
import type { Charge, Owned } from '../state/state.ts'
import { endpoint } from './endpoint.ts'
import type { Call } from './endpoint.ts'
import { listPage, pageParams } from './list-page.ts'
import { objectsOf, ownedOrMissing } from './owned.ts'
import { integer, oneOf, optional, text } from './readers.ts'
import { StripeError, invalid } from './stripe-error.ts'
import { metadata } from './value-readers.ts'

export const refundEndpoints = [
  endpoint(
    'POST /v1/refunds',
    {
      amount: optional(integer(1)),
      charge: optional(text()),
      metadata: optional(metadata),
      payment_intent: optional(text()),
      reason: optional(oneOf('duplicate', 'fraudulent', 'requested_by_customer')),
    },
    (call, { charge, payment_intent: intent, ...wish }) =>
      refundCharge(call.world, chargeToRefund(call, { charge, intent }), { ...wish, cause: call.cause }),
  ),
  endpoint(
    'GET /v1/refunds',
    { ...pageParams, charge: optional(text()), payment_intent: optional(text()) },
    ({ world, account }, { charge, payment_intent: intent, ...page }) => {
      const refunds = objectsOf(world.state.refunds, account)
        .filter((refund) => charge === undefined || refund.charge === charge)
        .filter((refund) => intent === undefined || refund.payment_intent === intent)
      return listPage('/v1/refunds', refunds, page)
    },
  ),
  endpoint(
    'GET /v1/refunds/:id',
    {},
    ({ world, account, id }) =>
      ownedOrMissing(world.state.refunds, { account, id, kind: 'refund', param: 'id' }).object,
  ),
]

function chargeToRefund(
  { world, account }: Call,
  named: { charge?: string | undefined; intent?: string | undefined },
): Owned<Charge> {
  const { charge, intent } = named
  if (charge !== undefined && intent !== undefined) {
    throw invalid('You may only specify one of these parameters: charge, payment_intent.', 'charge')
  }
  if (charge !== undefined)
    return ownedOrMissing(world.state.charges, { account, id: charge, kind: 'charge', param: 'charge' })
  if (intent === undefined) {
    throw invalid(
      'One of the following params should be provided for this request: charge, payment_intent.',
      'charge',
      'parameter_missing',
    )
  }
  const { object } = ownedOrMissing(world.state.intents, {
    account,
    id: intent,
    kind: 'payment_intent',
    param: 'payment_intent',
  })
  const paid = object.status === 'succeeded' ? world.state.charges.get(object.latest_charge ?? '') : undefined
  if (paid === undefined) {
    throw new StripeError(400, `This PaymentIntent (${intent}) does not have a successful charge to refund.`, {
      keep: true,
    })
  }
  return paid
}
