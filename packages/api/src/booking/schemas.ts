import { z } from 'zod'
import { idIn, idOut } from '../core/id-schema.ts'
import { EmailIn, InstantIn, InstantOut, Money, Nonce, Zone, line, text } from '../core/field-schemas.ts'
import { BookingState } from './states.ts'

export const ById = z.strictObject({ bookingId: idIn('booking') })

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
})
export type NewBooking = z.output<typeof NewBooking>

/** What everybody who may see a booking sees of it. */
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
})
export type Booking = z.input<typeof Booking>

/** For the business: also who. */
export const BookingWithCustomer = Booking.extend({
  customerId: idOut('customer'),
  customerName: z.string(),
  customerEmail: z.string(),
  customerZone: z.string(),
  note: z.string().nullable(),
  origin: z.enum(['widget', 'api', 'member']),
  projectId: idOut('project').nullable(),
  createdAt: InstantOut,
})
export type BookingWithCustomer = z.input<typeof BookingWithCustomer>

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
