import { z } from 'zod'
import { InstantIn, InstantOut } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { ListBookings } from './schemas.ts'
import { BookingState } from './states.ts'

/** A list narrowed to one state, which may be one that is otherwise left out, and to one provider. */
export const MemberListBookings = ListBookings.extend({
  state: BookingState.optional(),
  providerId: idIn('provider').optional(),
})

/** What touches the span; `from` inclusive, `to` exclusive, at most 62 days apart. */
export const BookingRange = z
  .strictObject({ from: InstantIn, to: InstantIn, providerId: idIn('provider').optional() })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= 62 * 86_400_000, { path: ['to'] })

/** No more of a booking than a calendar has room for. */
export const CalendarBookings = z.strictObject({
  bookings: z.array(
    z.strictObject({
      id: idOut('booking'),
      state: BookingState,
      serviceId: idOut('service'),
      serviceName: z.string(),
      providerId: idOut('provider'),
      providerName: z.string(),
      customerName: z.string(),
      startsAt: InstantOut,
      endsAt: InstantOut,
      /** With the time before and after that is kept free for it. */
      blockedFrom: InstantOut,
      blockedUntil: InstantOut,
      seats: z.int(),
    }),
  ),
  /** There are more of them than one answer holds: ask for less time or for one provider. */
  isCut: z.boolean(),
})
