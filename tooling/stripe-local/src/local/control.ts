import type Stripe from 'stripe'
import type { Chaos, Failure } from '../api/chaos.ts'
import { payByBankDebit, settleDelayed } from '../payments/delayed-payment.ts'
import { closeDispute, disputeCharge } from '../payments/dispute-charge.ts'
import { expireDue, expireSession } from '../payments/expire-session.ts'
import { NotPossible } from '../payments/not-possible.ts'
import { type Progress, deauthorise, onboard } from '../payments/onboard.ts'
import { payByCard } from '../payments/pay-by-card.ts'
import { refundCharge } from '../payments/refund-charge.ts'
import { completeRefund, failRefund } from '../payments/settle-refund.ts'
import type { Account, Charge, LocalEvent, Owned, SessionRecord } from '../state/state.ts'
import type { World } from '../state/world.ts'
import type { ReleaseOrder } from '../webhooks/in-chosen-order.ts'

/** What a test, a person or another process can make happen. A promise that rejects says in a sentence why it cannot. */
export type Control = {
  /** What the buyer does on the page, without a browser. */
  pay(sessionId: string, how: 'paid' | 'declined' | 'delayed'): Promise<void>
  settleDelayed(sessionId: string, outcome: 'succeeded' | 'failed'): Promise<void>
  expire(sessionId: string): Promise<void>
  /** As someone in Stripe's Dashboard would. Without an amount, all that is left. */
  refund(sessionId: string, amount?: number): Promise<void>
  /** What became of the newest refund: a bank has it, or it comes back, even when it was said to be done. */
  settleRefund(sessionId: string, outcome: 'succeeded' | 'failed'): Promise<void>
  dispute(sessionId: string, kind?: 'dispute' | 'inquiry'): Promise<void>
  closeDispute(sessionId: string, verdict: 'won' | 'lost'): Promise<void>
  /** What the business does on the page that an account link leads to. */
  onboard(accountId: string, progress: Progress): Promise<void>
  /** As its owner does in Stripe's Dashboard. */
  deauthorise(accountId: string): Promise<void>
  holdWebhooks(): void
  /** Delivers what was held back and stops holding. Resolves after the first try of each. */
  releaseWebhooks(order?: ReleaseOrder): Promise<void>
  /** Sends an event again and returns the HTTP statuses, 0 where nothing answered. */
  redeliver(eventId: string, times?: number, parallel?: boolean): Promise<number[]>
  /** While on, new events are lost; `redeliver` still sends them. */
  dropWebhooks(on: boolean): void
  /** The next `count` API calls fail: '500' before any work is done, 'timeout' and 'lost' after it. `of`: only calls that begin so, as `POST /v1/refunds`. */
  failNext(kind: Failure, count: number, of?: string): void
  /** Oldest first, as are the sessions. */
  events(): ReadonlyArray<LocalEvent>
  sessions(): ReadonlyArray<Stripe.Checkout.Session>
  refunds(): ReadonlyArray<Stripe.Refund>
  /** When all webhooks under way were accepted or given up. Sessions whose time is over expire first. */
  settled(): Promise<void>
}

const CARDS = { paid: '4242424242424242', declined: '4000000000000002' }

export function createControl(world: World, chaos: Chaos): Control {
  function recordOf(id: string): SessionRecord {
    expireDue(world)
    const record = world.state.sessions.get(id)
    if (record === undefined) throw new NotPossible(`There is no checkout session ${id}.`)
    return record
  }

  function chargeOf(id: string): Owned<Charge> {
    const intent = world.state.intents.get(recordOf(id).session.payment_intent ?? '')?.object
    const charge = world.state.charges.get(intent?.latest_charge ?? '')
    if (charge === undefined) throw new NotPossible(`Nothing was paid for the checkout session ${id}.`)
    return charge
  }

  function accountOf(id: string): Account {
    const account = world.state.accounts.get(id)
    if (account === undefined) throw new NotPossible(`There is no account ${id}.`)
    return account
  }

  return {
    pay: async (id, how) => {
      const record = recordOf(id)
      const buyer = { email: record.session.customer_email ?? 'buyer@example.com', name: null }
      if (how === 'delayed') payByBankDebit(world, record, buyer)
      else payByCard(world, record, { number: CARDS[how], buyer })
    },
    settleDelayed: async (id, outcome) => settleDelayed(world, recordOf(id), outcome),
    expire: async (id) => expireSession(world, recordOf(id)),
    refund: async (id, amount) => {
      refundCharge(world, chargeOf(id), { amount })
    },
    settleRefund: async (id, outcome) => {
      const { object: charge } = chargeOf(id)
      const refund = [...world.state.refunds.values()].findLast(({ object }) => object.charge === charge.id)
      if (refund === undefined) throw new NotPossible(`Nothing of the checkout session ${id} was refunded.`)
      if (outcome === 'failed') failRefund(world, refund)
      else completeRefund(world, refund)
    },
    dispute: async (id, kind) => void disputeCharge(world, chargeOf(id), kind === 'inquiry'),
    closeDispute: async (id, verdict) => closeDispute(world, chargeOf(id), verdict),
    onboard: async (id, progress) => onboard(world, accountOf(id), progress),
    deauthorise: async (id) => deauthorise(world, accountOf(id)),
    holdWebhooks: world.webhooks.hold,
    releaseWebhooks: world.webhooks.release,
    redeliver: (eventId, times = 1, parallel = false) => world.webhooks.redeliver(eventId, times, parallel),
    dropWebhooks: world.webhooks.drop,
    failNext: chaos.failNext,
    events: () => structuredClone([...world.state.events.values()].map((owned) => owned.event)),
    refunds: () => structuredClone([...world.state.refunds.values()].map((owned) => owned.object)),
    sessions: () => {
      expireDue(world)
      return structuredClone([...world.state.sessions.values()].map((record) => record.session))
    },
    settled: async () => {
      expireDue(world)
      await world.webhooks.settled()
    },
  }
}
