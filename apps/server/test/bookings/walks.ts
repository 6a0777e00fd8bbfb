import type { BookingState, Trigger } from '@frontdesk/api/booking/states'
import type { Situation } from './situations.ts'
import type { Offered } from './stage.ts'

export type Walk = {
  given: Situation
  by: Trigger
  /** Every state that the booking comes through by this one deed. */
  path: readonly (BookingState | null)[]
  /** What is added to its timeline, and the mails that its customer gets of it. */
  timeline: readonly string[]
  mails: readonly string[]
  offered: Offered
}
type News = { timeline?: readonly string[]; mails?: readonly string[] }

const free: Offered = { priceMinor: 0, needsApproval: false }
const priced: Offered = { priceMinor: 18_000, needsApproval: false }
const asked: Offered = { priceMinor: 0, needsApproval: true }
const askedAndPriced: Offered = { priceMinor: 18_000, needsApproval: true }

/** The same way, set off by one or the other. */
function walk(
  way: Pick<Walk, 'offered' | 'path'>,
  bys: Partial<Record<Trigger, Situation>>,
  { timeline = [], mails = [] }: News = {},
): Walk[] {
  // Its keys are triggers, which is more than Object.entries says.
  const ways = Object.entries(bys) as [Trigger, Situation][]
  return ways.map(([by, given]) => ({ ...way, given, by, timeline, mails }))
}

const proposed: News = { timeline: ['proposed'], mails: ['booking_proposed'] }
const requested: News = { timeline: ['requested'], mails: ['booking_requested'] }
const confirmed: News = { timeline: ['confirmed'], mails: ['booking_confirmed'] }
const approved: News = { timeline: ['approved'], mails: ['payment_due'] }
const cancelled: News = { timeline: ['cancelled'], mails: ['booking_cancelled'] }
const expired: News = { timeline: ['expired'], mails: ['booking_expired'] }
const paid: News = { timeline: ['payment_received', 'confirmed'], mails: ['booking_confirmed', 'payment_received'] }
const sentBack: News = {
  timeline: ['payment_received', 'payment_refunded', 'expired'],
  mails: ['booking_expired', 'payment_refunded'],
}

const anew = 'nothing has happened'
const booked = 'held, and the customer has said yes'
const inChat = 'offered in a chat'
const byMail = 'offered by mail'
const leftInChat = 'held by somebody who left, and offered in a chat'
const leftByMail = 'held by somebody who left, and offered by mail'
const leftBooked = 'held by somebody who left, and booked an hour later by another'

const fromNothing = [
  ...walk({ offered: free, path: [null, 'proposed'] }, { 'member.booking.propose': anew }, proposed),
  ...walk({ offered: free, path: [null, 'held'] }, { 'visitor.booking.propose': anew }),
  ...walk({ offered: asked, path: [null, 'held', 'requested'] }, { 'integration.booking.create': anew }, requested),
  ...walk(
    { offered: priced, path: [null, 'held', 'awaiting_payment'] },
    { 'integration.booking.create': anew, 'member.booking.create': anew },
    { mails: ['payment_due'] },
  ),
  ...walk(
    { offered: free, path: [null, 'held', 'confirmed'] },
    { 'integration.booking.create': anew, 'member.booking.create': anew },
    confirmed,
  ),
]

const fromProposed = [
  ...walk(
    { offered: free, path: ['proposed', 'held', 'confirmed'] },
    { 'visitor.booking.accept': inChat, 'customer.booking.accept': byMail },
    confirmed,
  ),
  ...walk(
    { offered: priced, path: ['proposed', 'held', 'awaiting_payment'] },
    {
      'visitor.booking.accept': inChat,
      'customer.booking.accept': byMail,
    },
  ),
  // Whoever says no knows it.
  ...walk(
    { offered: free, path: ['proposed', 'cancelled'] },
    { 'visitor.booking.release': inChat, 'customer.booking.decline': byMail, 'customer.booking.cancel': byMail },
    { timeline: ['cancelled'] },
  ),
  ...walk(
    { offered: free, path: ['proposed', 'cancelled'] },
    { 'member.booking.cancel': byMail, 'integration.booking.cancel': byMail },
    cancelled,
  ),
  ...walk({ offered: free, path: ['proposed', 'expired'] }, { 'job booking.expire': byMail }, expired),
]

const fromHeld = [
  ...walk({ offered: asked, path: ['held', 'requested'] }, { 'visitor.booking.confirm': 'held' }, requested),
  ...walk({ offered: priced, path: ['held', 'awaiting_payment'] }, { 'visitor.booking.confirm': 'held' }),
  ...walk({ offered: free, path: ['held', 'confirmed'] }, { 'visitor.booking.confirm': 'held' }, confirmed),
  // Nothing was agreed yet, so there is nothing to tell.
  ...walk(
    { offered: free, path: ['held', 'cancelled'] },
    {
      'visitor.booking.release': 'held',
      'visitor.booking.propose': 'held',
      'member.booking.cancel': 'held',
      'integration.booking.cancel': 'held',
    },
  ),
  ...walk(
    { offered: free, path: ['held', 'expired'] },
    {
      'job booking.expire': 'held',
      'visitor.booking.propose': 'held by somebody who left',
      'visitor.booking.accept': leftInChat,
      'customer.booking.accept': leftByMail,
      'customer.booking.reschedule': leftBooked,
      'member.booking.create': 'held by somebody who left',
      'member.booking.reschedule': leftBooked,
      'integration.booking.create': 'held by somebody who left',
      'integration.booking.reschedule': leftBooked,
    },
  ),
]

const fromRequested = [
  ...walk(
    { offered: askedAndPriced, path: ['requested', 'awaiting_payment'] },
    { 'member.booking.approve': booked },
    approved,
  ),
  ...walk({ offered: asked, path: ['requested', 'confirmed'] }, { 'member.booking.approve': booked }, confirmed),
  ...walk(
    { offered: asked, path: ['requested', 'declined'] },
    { 'member.booking.decline': booked },
    { timeline: ['declined'], mails: ['booking_declined'] },
  ),
  ...walk(
    { offered: asked, path: ['requested', 'cancelled'] },
    { 'customer.booking.cancel': booked, 'member.booking.cancel': booked, 'integration.booking.cancel': booked },
    cancelled,
  ),
  // Nobody has agreed to it yet, and they know it: whoever's address they gave is not told.
  ...walk(
    { offered: asked, path: ['requested', 'cancelled'] },
    { 'visitor.booking.release': booked },
    { timeline: ['cancelled'] },
  ),
  ...walk({ offered: asked, path: ['requested', 'expired'] }, { 'job booking.expire': booked }, expired),
]

const fromAwaitingPayment = [
  ...walk(
    { offered: priced, path: ['awaiting_payment', 'confirmed'] },
    { 'stripe paid': 'on the page of Stripe' },
    paid,
  ),
  ...walk({ offered: priced, path: ['awaiting_payment', 'confirmed'] }, { 'stripe paid': 'at the bank' }, paid),
  ...walk(
    { offered: priced, path: ['awaiting_payment', 'cancelled'] },
    {
      'customer.booking.cancel': booked,
      'member.booking.cancel': 'on the page of Stripe',
      'integration.booking.cancel': booked,
    },
    cancelled,
  ),
  // They never paid, and they know it.
  ...walk(
    { offered: priced, path: ['awaiting_payment', 'cancelled'] },
    { 'visitor.booking.release': 'on the page of Stripe' },
    { timeline: ['cancelled'] },
  ),
  ...walk(
    { offered: priced, path: ['awaiting_payment', 'expired'] },
    { 'job booking.expire': booked, 'stripe unpaid': 'on the page of Stripe' },
    expired,
  ),
  ...walk(
    { offered: priced, path: ['awaiting_payment', 'expired'] },
    { 'job booking.expire': 'on the page of Stripe' },
    expired,
  ),
  ...walk({ offered: priced, path: ['awaiting_payment', 'expired'] }, { 'stripe unpaid': 'at the bank' }, expired),
  ...walk(
    { offered: priced, path: ['awaiting_payment', 'expired'] },
    { 'stripe refunded': 'paid and sent back before we heard of it' },
    sentBack,
  ),
]

const fromConfirmed = [
  ...walk(
    { offered: free, path: ['confirmed', 'completed'] },
    { 'member.booking.complete': 'begun', 'job booking.complete': booked },
    { timeline: ['completed'] },
  ),
  ...walk(
    { offered: free, path: ['confirmed', 'no_show'] },
    { 'member.booking.noShow': 'begun' },
    { timeline: ['no_show'] },
  ),
  ...walk(
    { offered: free, path: ['confirmed', 'cancelled'] },
    {
      'customer.booking.cancel': booked,
      'member.booking.cancel': booked,
      'integration.booking.cancel': booked,
    },
    cancelled,
  ),
]

const afterIt = [
  ...walk(
    { offered: free, path: ['completed', 'no_show'] },
    { 'member.booking.noShow': 'completed' },
    { timeline: ['no_show'] },
  ),
  ...walk(
    { offered: free, path: ['no_show', 'completed'] },
    { 'member.booking.complete': 'missed' },
    { timeline: ['completed'] },
  ),
  ...walk({ offered: priced, path: ['expired', 'confirmed'] }, { 'stripe paid': 'at the bank for too long' }, paid),
]

/** For every step there is, and everything that sets it off, at least one that takes it. */
export const walks: readonly Walk[] = [
  ...fromNothing,
  ...fromProposed,
  ...fromHeld,
  ...fromRequested,
  ...fromAwaitingPayment,
  ...fromConfirmed,
  ...afterIt,
]
