import { NotPossible } from '../payments/not-possible.ts'
import { expireSession } from '../payments/expire-session.ts'
import type { SessionRecord } from '../state/state.ts'
import { createSession } from './create-session.ts'
import { endpoint } from './endpoint.ts'
import type { Call } from './endpoint.ts'
import { listPage, pageParams } from './list-page.ts'
import { ownedOrMissing } from './owned.ts'
import { oneOf, optional, text } from './readers.ts'
import { createSessionParams } from './session-params.ts'
import { StripeError } from './stripe-error.ts'

const SESSIONS = '/v1/checkout/sessions'

export const sessionEndpoints = [
  endpoint(`POST ${SESSIONS}`, createSessionParams, createSession),
  endpoint(
    `GET ${SESSIONS}`,
    { ...pageParams, payment_intent: optional(text()), status: optional(oneOf('open', 'complete', 'expired')) },
    ({ world, account }, { payment_intent: intent, status, ...page }) => {
      const sessions = [...world.state.sessions.values()]
        .filter((record) => record.account === account)
        .map((record) => record.session)
        .filter((session) => status === undefined || session.status === status)
        .filter((session) => intent === undefined || session.payment_intent === intent)
      return listPage(SESSIONS, sessions, page)
    },
  ),
  endpoint(`GET ${SESSIONS}/:id`, {}, (call) => recordOf(call).session),
  endpoint(`GET ${SESSIONS}/:id/line_items`, pageParams, (call, page) => {
    const items = recordOf(call).lines.map((line) => line.item)
    // The one list that Stripe gives in the order in which it was made.
    return listPage(`${SESSIONS}/${call.id}/line_items`, items.toReversed(), page)
  }),
  endpoint(`POST ${SESSIONS}/:id/expire`, {}, (call) => {
    const record = recordOf(call)
    try {
      expireSession(call.world, record, call.cause)
    } catch (error) {
      throw error instanceof NotPossible ? new StripeError(400, error.message, { keep: true }) : error
    }
    return record.session
  }),
]

function recordOf({ world, account, id }: Call): SessionRecord {
  return ownedOrMissing(world.state.sessions, { account, id, kind: 'checkout.session', param: 'session' })
}
