import { memberProcedure, router } from '../core/procedures.ts'
import { BookingRange, CalendarBookings, MemberListBookings } from './calendar-schemas.ts'
import { decideBooking } from './decide-booking.ts'
import { listBookingPage } from './list-booking-page.ts'
import { listRange } from './list-range.ts'
import { openBookingWithCustomer } from './open-booking.ts'
import { findBooking } from './queries.ts'
import { BookingPage, BookingWithCustomer, ById } from './schemas.ts'

/** What the staff can do with the tenant's bookings. */
export const memberBookings = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(MemberListBookings)
    .output(BookingPage)
    .query(({ ctx, input }) => listBookingPage(ctx, input)),
  range: memberProcedure
    .meta({ limit: 'list' })
    .input(BookingRange)
    .output(CalendarBookings)
    .query(({ ctx, input }) => listRange(ctx.entrance, input)),
  get: memberProcedure
    .meta({ limit: 'read' })
    .input(ById)
    .output(BookingWithCustomer)
    .query(async ({ ctx, input }) => {
      const row = await ctx.entrance.get(({ db, tenantId }) => findBooking(db, tenantId, input.bookingId))
      return openBookingWithCustomer(await ctx.entrance.keys(), row)
    }),
  approve: memberProcedure
    .meta({ limit: 'write' })
    .input(ById)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction((scope) =>
        decideBooking(scope, { id: input.bookingId, verdict: 'approve', now: ctx.deps.now() }),
      ),
    ),
  decline: memberProcedure
    .meta({ limit: 'write' })
    .input(ById)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction((scope) =>
        decideBooking(scope, { id: input.bookingId, verdict: 'decline', now: ctx.deps.now() }),
      ),
    ),
})
