import type Stripe from 'stripe'

/** What is stored keeps its references as ids; `expand` puts the objects in their place on the way out. */
export type Session = Stripe.Checkout.Session & { payment_intent: string | null }
export type PaymentIntent = Stripe.PaymentIntent & { latest_charge: string | null }
export type Charge = Stripe.Charge & { payment_intent: string }
export type Refund = Stripe.Refund & { charge: string; payment_intent: string }
export type Dispute = Stripe.Dispute & { charge: string; payment_intent: string }
export type Account = Stripe.Account & { id: string; country: string; default_currency: string }

/** The SDK turns the decimal into an object of its own; on the wire it is a string. */
export type LineItem = Omit<Stripe.LineItem, 'price'> & {
  price: Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string }
}

export type SessionRecord = {
  account: string
  session: Session
  /** The note is the product's description, which Stripe keeps on the product and shows on the page. */
  lines: Array<{ item: LineItem; note: string | null }>
  /** What `payment_intent_data` asked for: Stripe makes the payment intent when the buyer first tries to pay. */
  intentData: {
    metadata: Record<string, string>
    description: string | null
    receiptEmail: string | null
    statementDescriptorSuffix: string | null
  }
}

export type Owned<T> = { account: string; object: T }

export type LocalEvent = {
  id: string
  object: 'event'
  account?: string
  api_version: string
  created: number
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: EventType
}

export type EventType =
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.async_payment_failed'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'charge.succeeded'
  | 'charge.refunded'
  | 'refund.created'
  | 'refund.updated'
  | 'refund.failed'
  | 'charge.dispute.created'
  | 'charge.dispute.funds_withdrawn'
  | 'charge.dispute.funds_reinstated'
  | 'charge.dispute.closed'
  | 'account.updated'
  | 'account.application.deauthorized'

/** A page where a business answers Stripe's questions. */
export type OnboardingLink = {
  account: string
  refreshUrl: string
  returnUrl: string
  expiresAt: number
  isUsed?: boolean
}

export type Delivery = {
  eventId: string
  status: 'held' | 'pending' | 'delivered' | 'gave_up' | 'dropped'
  attempts: number
  /** 0 when nothing answered. */
  lastStatus: number | null
}

export type Replay = {
  account: string
  path: string
  body: string
  status: number
  json: string
  requestId: string
  at: number
}

/** Maps keep the order of creation, which lists and the control page rely on. */
export type State = {
  /** The account whose key it is; the others are connected to it. */
  platform: string
  accounts: Map<string, Account>
  /** Those that disconnected the platform. */
  departed: Map<string, true>
  links: Map<string, OnboardingLink>
  sessions: Map<string, SessionRecord>
  intents: Map<string, Owned<PaymentIntent>>
  charges: Map<string, Owned<Charge>>
  refunds: Map<string, Owned<Refund>>
  disputes: Map<string, Owned<Dispute>>
  events: Map<string, { account: string; event: LocalEvent }>
  deliveries: Map<string, Delivery>
  replays: Map<string, Replay>
}

export function emptyState(platform: Account): State {
  return {
    platform: platform.id,
    accounts: new Map([[platform.id, platform]]),
    departed: new Map(),
    links: new Map(),
    sessions: new Map(),
    intents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    events: new Map(),
    deliveries: new Map(),
    replays: new Map(),
  }
}
