import { deadlineOf } from '@frontdesk/scheduling/deadline'
import { checkSlot, explainSlot } from '@frontdesk/scheduling/slots'
import type { SoftReason, Span } from '@frontdesk/scheduling/types'
import type { ProviderId } from '@frontdesk/db/ids'
import { minimumCharge, roundUp } from '../payment/currencies.ts'
import type { OfferRow } from '../slot/queries.ts'
import { agendasOf, offerOf } from '../slot/rules.ts'
import { type BookingState, type LaterState, steps } from './states.ts'
import { type Before, type Terms, readTerms } from './terms.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** How long a proposal keeps its slot while the visitor decides. */
export const holdMs = 15 * 60_000
/** How long an offer of the staff is good, unless it would begin before. */
const proposalMs = 72 * 60 * minuteMs
/** Nobody accepts what has begun. */
export function goodUntil(startsAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + proposalMs, startsAt.getTime()))
}
/** How long an unpaid booking keeps its slot. Stripe's Checkout lives at least 30 minutes. */
export const paymentMs = 45 * 60_000
/** After the business approved, or its server booked, the customer pays by mail and may be away. */
export const mailedPaymentMs = 24 * 3_600_000

/** `span` is the appointment itself, `blocked` what it keeps of the provider's time. */
export type Candidate = { providerId: ProviderId; span: Span; blocked: Span }
export type Minutes = { duration: number; before: number; after: number }
type Asked = {
  startsAt: Date
  seats: number
  now: Date
  /** Left out: as long as the service with what was added to it. */
  minutes?: Minutes | undefined
  override?: Override | undefined
}
/** Past every soft reason, or past these and no other. */
export type Override = boolean | readonly SoftReason[]

/** Who could take this slot now, by the same rules that listed it; or, by the staff's word, whoever offers it. */
export function candidatesFor(row: OfferRow, asked: Asked): Candidate[] {
  const { startsAt, seats, now, override = false } = asked
  const { duration, before, after } = asked.minutes ?? minutesOf(row)
  const start = startsAt.getTime()
  const offer = {
    ...offerOf(row),
    durationMinutes: duration,
    extraMinutes: 0, // among the minutes already
    bufferBeforeMinutes: before,
    bufferAfterMinutes: after,
    seatsWanted: seats,
  }
  const span = { start, end: start + duration * minuteMs }
  const blocked = { start: start - before * minuteMs, end: span.end + after * minuteMs }
  return agendasOf(row)
    .filter(({ agenda }) => mayStart({ now: now.getTime(), startsAt: start, offer, agenda }, override))
    .map(({ providerId }) => ({ providerId, span, blocked }))
}

function mayStart(question: Parameters<typeof explainSlot>[0], override: Override): boolean {
  // What is taken is found out by taking it.
  if (override === true) return true
  if (override === false) return checkSlot(question).ok
  const { hard, soft } = explainSlot(question)
  return hard.length === 0 && soft.every((reason) => override.includes(reason))
}

export function minutesOf(row: OfferRow): Minutes {
  const duration = row.addons.reduce((sum, addon) => sum + addon.extra_minutes, row.duration_minutes)
  return { duration, before: row.buffer_before_minutes, after: row.buffer_after_minutes }
}

type Times = { starts_at: Date; ends_at: Date; blocked_from: Date; blocked_until: Date }

/** As long as it was booked for, whatever the service has become. */
export function minutesOfBooking({ starts_at, ends_at, blocked_from, blocked_until }: Times): Minutes {
  const between = (from: Date, to: Date) => (to.getTime() - from.getTime()) / minuteMs
  return {
    duration: between(starts_at, ends_at),
    before: between(blocked_from, starts_at),
    after: between(ends_at, blocked_until),
  }
}

/** How much a provider has to do in the weeks around a time, and since when they have had nothing before it. */
export type Load = { provider_id: ProviderId; count: number; idle_since: Date | null }

/**
 * Fair to whoever could take it: who has least to do comes first, then who has waited longest since their last
 * appointment, and whoever had none has waited longest of all. Ids decide between equals, so that every process agrees.
 */
export function leastBusyFirst<C extends { providerId: ProviderId }>(
  candidates: readonly C[],
  loads: readonly Load[],
): C[] {
  const loadOf = new Map(loads.map((row) => [row.provider_id, row]))
  const count = ({ providerId }: C) => loadOf.get(providerId)?.count ?? 0
  const idleSince = ({ providerId }: C) => loadOf.get(providerId)?.idle_since?.getTime() ?? 0
  return candidates.toSorted(
    (a, b) => count(a) - count(b) || idleSince(a) - idleSince(b) || (a.providerId < b.providerId ? -1 : 1),
  )
}

/** What the customer's click on "confirm" leads to. */
export function stateAfterConfirm(booking: { needs_approval: boolean; price_minor: number }): BookingState {
  if (booking.needs_approval) return 'requested'
  return stateAfterApproval(booking)
}

export function stateAfterApproval({ price_minor }: { price_minor: number }): BookingState {
  return price_minor > 0 ? 'awaiting_payment' : 'confirmed'
}

export function mayBecome(from: BookingState, to: BookingState): to is LaterState {
  return steps.some((step) => step.from === from && step.to === to)
}

type Waiting = { to: BookingState; startsAt: Date; terms: Terms; isPresent: boolean; now: Date }

/** Until when a state waits for somebody: the business's answer, or the customer's money. Null where it waits for nobody. */
export function waitsUntil({ to, startsAt, terms, isPresent, now }: Waiting): Date | null {
  const start = startsAt.getTime()
  const inMs = (ms: number) => now.getTime() + ms
  if (to === 'requested') return new Date(Math.max(now.getTime(), Math.min(inMs(terms.approvalHours * hourMs), start)))
  if (to !== 'awaiting_payment') return null
  if (isPresent) return new Date(inMs(paymentMs))
  // Who has to find the mail first gets a day, though not beyond the start, and never less than who is there already.
  return new Date(Math.max(inMs(paymentMs), Math.min(inMs(mailedPaymentMs), start)))
}

type Kept = { state: BookingState; held_until: Date | null; terms: unknown }

/** The same once it is moved: nobody gets more time by that, and less where it now begins before. */
export function waitsUntilMoved({ state, held_until, terms }: Kept, startsAt: Date, now: Date): Date | null {
  const until = waitsUntil({ to: state, startsAt, terms: readTerms(terms), isPresent: false, now })
  return held_until && until && until < held_until ? until : held_until
}

type Priced = { price_minor: number; currency: string; seats: number; terms: Terms }

/** What the terms ask for to confirm, rounded up to an amount that can move, whether or not Stripe takes so little. */
export function depositOf({ price_minor, currency, seats, terms: { deposit } }: Priced): number | null {
  if (!deposit) return null
  const wanted = deposit.kind === 'percent' ? (price_minor * deposit.percent) / 100 : deposit.amountMinor * seats
  return roundUp(wanted, currency)
}

/**
 * What has to be paid to confirm: a deposit, or all of it where there is none to speak of. Neither the deposit nor the rest
 * is less than Stripe takes.
 */
export function firstPaymentOf(booking: Priced): { purpose: 'full' | 'deposit'; amountMinor: number } {
  const { price_minor, currency } = booking
  const deposit = depositOf(booking)
  const least = minimumCharge(currency)
  const amountMinor = Math.max(deposit ?? 0, least)
  const isWhole = deposit === null || price_minor - amountMinor < least
  return isWhole ? { purpose: 'full', amountMinor: price_minor } : { purpose: 'deposit', amountMinor }
}

type UnderTerms = { starts_at: Date; terms: unknown; business_zone: string }

/** The last moment for something that has to be done so long before; null where it may not be done at all. */
export function untilOf({ starts_at, business_zone }: UnderTerms, before: Before | null): Date | null {
  return before && new Date(deadlineOf(starts_at.getTime(), before, business_zone))
}

type Refunding = UnderTerms & { refund_percent: number }

/**
 * The share of what was paid that goes back by the terms, if it is called off now: the best step that is still open counts,
 * though never more than when the customer last moved it. A step that is lost stays lost (refund-after-move.test.ts).
 */
export function percentBack(booking: Refunding, now: Date): number {
  const open = readTerms(booking.terms).refunds.filter(({ until }) => isInTime(untilOf(booking, until), now))
  return Math.min(booking.refund_percent, Math.max(0, ...open.map((step) => step.percent)))
}

/**
 * The same for every moment that is still to come, for whoever has to decide: so much goes back until then, the earliest
 * first, each less than the one before it; after the last, nothing.
 */
export function refundStepsOf(booking: Refunding): { until: Date; percent: number }[] {
  const { cancelUntil, refunds } = readTerms(booking.terms)
  const last = untilOf(booking, cancelUntil)
  if (!last) return []
  const steps = refunds
    .flatMap(({ until, percent }) => {
      const at = untilOf(booking, until)
      return at ? [{ until: at < last ? at : last, percent: Math.min(percent, booking.refund_percent) }] : []
    })
    .toSorted((a, b) => a.until.getTime() - b.until.getTime() || a.percent - b.percent)
  return steps.filter(({ percent }, at) => percent > 0 && steps.slice(at + 1).every((later) => later.percent < percent))
}

type Paid = { paidMinor: number; now: Date }

export function refundOf(booking: Refunding & { currency: string }, { paidMinor, now }: Paid): number {
  return Math.min(paidMinor, roundUp((paidMinor * percentBack(booking, now)) / 100, booking.currency))
}

export function isInTime(until: Date | null, now: Date): boolean {
  return until !== null && now <= until
}

type Total = { price_minor: number; addons: readonly { price_minor: number }[] }

/** Everybody who comes pays, for what was added as well. */
export function totalOf({ price_minor, addons }: Total, seats: number): number {
  return addons.reduce((sum, addon) => sum + addon.price_minor, price_minor) * seats
}
