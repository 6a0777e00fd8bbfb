import { z } from 'zod'
import { Work } from '../proof-of-work/challenge.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { EmailIn, InstantIn, InstantOut, Money, Nonce, Zone, line, text } from '../core/field-schemas.ts'
import { BookingState } from './states.ts'

export const ById = z.strictObject({ bookingId: idIn('booking') })

/** To the service's questions: of a choice one of its own, of a yes or no `yes` or `no`. */
const Answers = z.array(z.strictObject({ questionId: idIn('service_question'), answer: text(2000) })).max(30)

/** Who wants what, when. `providerId` left out means whoever is free. */
export const NewBooking = z.strictObject({
  nonce: Nonce,
  serviceId: idIn('service'),
  providerId: idIn('provider').optional(),
  startsAt: InstantIn,
  name: line(120),
  email: EmailIn,
  zone: Zone,
  note: text(1000).optional(),
  /** Of the service's own. */
  addonIds: z.array(idIn('service_addon')).max(20).default([]),
  answers: Answers.default([]),
  /** How many come, where a start is for several. */
  seats: z.int().min(1).max(20).default(1),
})
export type NewBooking = z.output<typeof NewBooking>
export const VisitorBooking = NewBooking.extend({ work: Work.optional() })

/** What everybody who may see a booking sees of it: visitor, customer, staff and API keys (bookings-shown.test.ts). */
export const Booking = z.strictObject({
  id: idOut('booking'),
  state: BookingState,
  serviceId: idOut('service'),
  serviceName: z.string(),
  providerName: z.string(),
  location: z.string(),
  startsAt: InstantOut,
  endsAt: InstantOut,
  /** The business's zone: the one the appointment happens in. */
  businessZone: z.string(),
  price: Money,
  needsApproval: z.boolean(),
  /** Until when the slot is kept without a confirmation or a payment. */
  heldUntil: InstantOut.nullable(),
  seats: z.int(),
  addons: z.array(z.strictObject({ name: z.string(), extraMinutes: z.int(), price: Money })),
  /** What confirms it, where that is not the whole price. */
  deposit: Money.nullable(),
  /** What has arrived and has not gone back. */
  paid: Money,
  /** What is to be paid now, to confirm it. */
  due: Money,
  /** What is left to be paid later. */
  balance: Money,
  payment: z.enum(['none', 'open', 'processing', 'paid', 'partly_refunded', 'refunded']),
  /** Until when customers call it off or move it by themselves; null means never. */
  cancelUntil: InstantOut.nullable(),
  rescheduleUntil: InstantOut.nullable(),
  /** Who calls it off until then gets so much of what they paid back, the earliest first; after the last of them nothing. */
  refunds: z.array(z.strictObject({ until: InstantOut, percent: z.int() })),
  /** What goes back if the customer calls it off at this moment. */
  refundIfCancelled: Money,
})
export type Booking = z.input<typeof Booking>

export const OwnBookings = z.strictObject({ bookings: z.array(Booking) })

/** A question as it was put, and what the customer said to it. */
export const Answered = z.strictObject({ label: z.string(), answer: z.string() })

/** For the business, its staff and its API keys: also who. */
export const BookingWithCustomer = Booking.extend({
  customerId: idOut('customer'),
  customerName: z.string(),
  customerEmail: z.string(),
  customerZone: z.string(),
  providerId: idOut('provider'),
  answers: z.array(Answered),
  /** Higher with every change, as in its calendar file. */
  sequence: z.int(),
  note: z.string().nullable(),
  origin: z.enum(['widget', 'api', 'member']),
  projectId: idOut('project').nullable(),
  createdAt: InstantOut,
})
export type BookingWithCustomer = z.input<typeof BookingWithCustomer>

const addonIds = z.array(idIn('service_addon')).max(20)
/** Yes to an offer of the staff's, with what is added to it. */
export const AcceptOwn = z.strictObject({ addonIds: addonIds.default([]) })
export const AcceptBooking = AcceptOwn.extend({ bookingId: idIn('booking') })

/** `providerId` left out means the same as before where they are free, otherwise whoever is. */
export const RescheduleOwn = z.strictObject({
  nonce: Nonce,
  startsAt: InstantIn,
  providerId: idIn('provider').optional(),
})
export const RescheduleByServer = RescheduleOwn.extend({ bookingId: idIn('booking') })
/** What of the money goes back: by the terms, all of it, or none. */
export const CancelByServer = z.strictObject({
  bookingId: idIn('booking'),
  refund: z.enum(['policy', 'full', 'none']).default('policy'),
})
/** `from` inclusive, `to` exclusive, at most 62 days apart. */
export const SlotsOfOwn = z
  .strictObject({ from: InstantIn, to: InstantIn })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= 62 * 86_400_000, { path: ['to'] })

export const ListBookings = z.strictObject({
  when: z.enum(['upcoming', 'past']),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).optional(),
})
export const BookingPage = z.strictObject({ bookings: z.array(BookingWithCustomer), nextCursor: z.string().nullable() })

/** What the visitor's click led to. */
export const Confirmed = z.strictObject({
  booking: Booking,
  next: z.enum(['pay', 'wait_for_approval', 'done']),
})
/** Opens the customer's pages once, within minutes, on `APP_URL`. */
export const Handoff = z.strictObject({ url: z.string() })
