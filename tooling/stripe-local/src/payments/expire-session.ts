import type { SessionRecord } from '../state/state.ts'
import { seconds } from '../state/world.ts'
import type { World } from '../state/world.ts'
import { failDueRefunds } from './settle-refund.ts'
import { NotPossible } from './not-possible.ts'
import { publish } from './publish.ts'
import type { Cause } from './publish.ts'

export function expireSession(world: World, record: SessionRecord, cause?: Cause): void {
  const { session, account } = record
  if (session.status !== 'open') {
    throw new NotPossible(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    )
  }
  session.status = 'expired'
  session.url = null
  const intent = world.state.intents.get(session.payment_intent ?? '')?.object
  if (intent !== undefined) {
    intent.status = 'canceled'
    intent.canceled_at = seconds(world)
    intent.cancellation_reason = 'automatic'
  }
  publish(world, { type: 'checkout.session.expired', account, object: session, cause })
}

/** What time alone brings about. Called before every request and by a timer, so that nobody ever meets it undone. */
export function expireDue(world: World): void {
  failDueRefunds(world)
  const now = seconds(world)
  for (const record of world.state.sessions.values()) {
    if (record.session.status === 'open' && record.session.expires_at <= now) expireSession(world, record)
  }
}
