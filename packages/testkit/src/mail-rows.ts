import type { MailRow } from '@frontdesk/api/mail/queries'
import { newId } from '@frontdesk/db/ids'
import type { BookingState, MailKind, PaymentState } from '@frontdesk/db/schema'

type Money = { currency: string; price: number; arrived: number; deposit?: number }
type Situation = Money & Partial<Pick<MailRow, 'service_name' | 'seats' | 'addons' | 'customer_zone'>>

/** What a mail may have to tell of; Lisbon's business, and a customer in Lisbon where nothing else is said. */
export const situations = {
  free: { currency: 'EUR', price: 0, arrived: 0 },
  paid: { currency: 'EUR', price: 18_000, arrived: 18_000 },
  deposit: { currency: 'EUR', price: 50_000, arrived: 20_000, deposit: 20_000 },
  group: { currency: 'EUR', price: 13_500, arrived: 13_500, seats: 3, addons: ['A print', 'Lunch'] },
  elsewhere: { currency: 'USD', price: 18_050, arrived: 18_050, customer_zone: 'America/Los_Angeles' },
  yen: { currency: 'JPY', price: 18_000, arrived: 9000, deposit: 9000, customer_zone: 'Asia/Tokyo' },
  dinars: { currency: 'KWD', price: 45_000, arrived: 12_500, deposit: 12_500, customer_zone: 'Asia/Kuwait' },
  forints: { currency: 'HUF', price: 1_800_000, arrived: 1_800_000, customer_zone: 'Europe/Budapest' },
} satisfies Record<string, Situation>

type Telling = {
  /** What the booking was, and is when the mail leaves. */
  from: BookingState | null
  state: BookingState
  /** How its first payment stands; left out, there is none yet. */
  payment?: PaymentState
  happened?: (money: Money) => Partial<MailRow>
}

/** Each kind, with the story that it is sent in. */
const tellings: Record<MailKind, Telling> = {
  booking_requested: { from: 'held', state: 'requested' },
  booking_declined: { from: 'requested', state: 'declined' },
  booking_proposed: { from: null, state: 'proposed', happened: () => ({ held_until: soon }) },
  booking_confirmed: { from: 'awaiting_payment', state: 'confirmed', payment: 'paid' },
  booking_rescheduled: {
    from: 'confirmed',
    state: 'confirmed',
    payment: 'paid',
    happened: () => ({ from_starts_at: new Date('2026-03-28T22:30:00Z') }),
  },
  booking_cancelled: {
    from: 'confirmed',
    state: 'cancelled',
    payment: 'refunded',
    happened: ({ arrived }) => ({ actor: 'member', back_minor: arrived }),
  },
  booking_expired: { from: 'awaiting_payment', state: 'expired', payment: 'expired' },
  booking_reminder: { from: 'awaiting_payment', state: 'confirmed', payment: 'paid' },
  booking_follow_up: { from: 'confirmed', state: 'completed', payment: 'paid' },
  payment_due: {
    from: 'requested',
    state: 'awaiting_payment',
    payment: 'open',
    happened: () => ({ held_until: soon }),
  },
  payment_received: {
    from: 'awaiting_payment',
    state: 'confirmed',
    payment: 'paid',
    happened: ({ arrived, deposit }) => ({ purpose: deposit ? 'deposit' : 'full', payment_minor: arrived }),
  },
  payment_failed: {
    from: 'awaiting_payment',
    state: 'confirmed',
    payment: 'paid',
    happened: ({ price, arrived }) => ({ purpose: 'balance', payment_minor: price - arrived || arrived }),
  },
  payment_refunded: {
    from: 'confirmed',
    state: 'cancelled',
    payment: 'refunded',
    happened: ({ arrived }) => ({ refund_reason: 'cancelled_by_customer', refund_minor: arrived, back_minor: arrived }),
  },
  hub_link: { from: 'awaiting_payment', state: 'confirmed', payment: 'paid' },
  hub_code: { from: 'awaiting_payment', state: 'confirmed', payment: 'paid' },
}
export const mailKinds = Object.keys(tellings) as MailKind[] // its keys

const soon = new Date('2026-03-27T17:00:00Z')
/** Over the night in which Europe puts its clocks on. */
const startsAt = new Date('2026-03-29T00:30:00Z')

/** What the database would give for a mail of this kind about this booking. */
export function mailRow(kind: MailKind, situation: Situation): MailRow {
  const { currency, price, arrived, deposit, ...booked } = situation
  const { from, state, payment, happened } = tellings[kind]
  const payments = payment && price > 0 ? [{ state: payment, ...amountsOf(payment, arrived) }] : []
  return {
    id: newId<'mail'>(),
    kind,
    project_id: newId<'project'>(),
    hub_link_id: null,
    is_counted: false,
    put_off_at: null,
    admitted_at: null,
    customer_id: newId<'customer'>(),
    name_sealed: Buffer.alloc(0),
    email_sealed: Buffer.alloc(0),
    customer_zone: 'Europe/Lisbon',
    erased_at: null,
    business_name: 'Atelier Luz',
    business_zone: 'Europe/Lisbon',
    business_address: 'Rua das Flores 12\n1200-195 Lisboa',
    provider_name: 'Inês Duarte',
    booking_id: newId<'booking'>(),
    sequence: 1,
    updated_at: new Date('2026-03-20T10:00:00Z'),
    service_name: 'Portrait session',
    location: 'Studio 2, Rua das Flores 12',
    state,
    seats: 1,
    terms: { version: 1, ...(deposit && { deposit: { kind: 'amount', amountMinor: deposit } }) },
    refund_percent: 100,
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + 3_600_000),
    price_minor: price,
    currency,
    held_until: null,
    actor: 'system',
    from_state: from,
    from_starts_at: null,
    to_starts_at: startsAt,
    purpose: null,
    payment_minor: null,
    refund_reason: null,
    refund_minor: null,
    addons: [],
    payments,
    back_minor: 0,
    has_changed_since: false,
    ...(price > 0 || !kind.startsWith('payment') ? happened?.(situation) : {}),
    ...booked,
  }
}

function amountsOf(state: PaymentState, amount: number) {
  const back = state === 'refunded' ? amount : 0
  return { amount_minor: amount, refunded_minor: back, back_minor: back, undone_minor: 0 }
}
