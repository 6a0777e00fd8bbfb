import { memberProcedure, router } from '../core/procedures.ts'
import { Slots } from '../slot/schemas.ts'
import { BookingRange, CalendarBookings, MemberListBookings } from './calendar-schemas.ts'
import { cancelByMember, closeByMember, rescheduleByMember } from './change-by-member.ts'
import { checkSlot } from './check-slot.ts'
import { createByMember } from './create-by-member.ts'
import { decideBooking } from './decide-booking.ts'
import { BookingDetail } from './detail-schemas.ts'
import { getBookingDetail } from './get-booking-detail.ts'
import { listBookingPage } from './list-booking-page.ts'
import { listSlotsOfBooking } from './list-own-slots.ts'
import { listRange } from './list-range.ts'
import {
  CancelBooking,
  CreateBooking,
  ProposeBooking,
  RescheduleBooking,
  SlotQuestion,
  SlotVerdict,
  SlotsOfBooking,
} from './member-schemas.ts'
import { proposeByMember } from './propose-by-member.ts'
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
    .query(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => getBookingDetail(scope, { id: input.bookingId, now: ctx.deps.now() })),
    ),
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
  check: memberProcedure
    .meta({ limit: 'read' })
    .input(SlotQuestion)
    .output(SlotVerdict)
    .query(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => checkSlot(scope, { ...input, now: ctx.deps.now() })),
    ),
  slots: memberProcedure
    .meta({ limit: 'list' })
    .input(SlotsOfBooking)
    .output(Slots)
    .query(({ ctx, input }) => listSlotsOfBooking(ctx, input)),
  create: memberProcedure
    .meta({ limit: 'write', largeInput: true })
    .input(CreateBooking)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => createByMember(scope, input, ctx.deps.now()))),
  propose: memberProcedure
    .meta({ limit: 'write' })
    .input(ProposeBooking)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => proposeByMember(scope, input, ctx.deps.now()))),
  reschedule: memberProcedure
    .meta({ limit: 'write' })
    .input(RescheduleBooking)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => rescheduleByMember(scope, input, ctx.deps.now())),
    ),
  cancel: memberProcedure
    .meta({ limit: 'write' })
    .input(CancelBooking)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => cancelByMember(scope, input, ctx.deps.now()))),
  complete: memberProcedure
    .meta({ limit: 'write' })
    .input(ById)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input: { bookingId: id } }) =>
      ctx.entrance.transaction((scope) => closeByMember(scope, { id, to: 'completed', now: ctx.deps.now() })),
    ),
  noShow: memberProcedure
    .meta({ limit: 'write' })
    .input(ById)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input: { bookingId: id } }) =>
      ctx.entrance.transaction((scope) => closeByMember(scope, { id, to: 'no_show', now: ctx.deps.now() })),
    ),
})
