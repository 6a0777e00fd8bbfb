import { memberProcedure, router } from '../core/procedures.ts'
import { BookingRange, CalendarBookings, MemberListBookings } from './calendar-schemas.ts'
import { decideBooking } from './decide-booking.ts'
import { BookingDetail } from './detail-schemas.ts'
import { getBookingDetail } from './get-booking-detail.ts'
import { listBookingPage } from './list-booking-page.ts'
import { listRange } from './list-range.ts'
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
    .output(BookingDetail)
    .query(({ ctx, input }) => ctx.entrance.transaction((scope) => getBookingDetail(scope, input.bookingId))),
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
