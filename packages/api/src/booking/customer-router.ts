import { Empty } from '../core/field-schemas.ts'
import { customerProcedure, router } from '../core/procedures.ts'
import { requestKey } from '../core/request-key.ts'
import { Slots } from '../slot/schemas.ts'
import { acceptBooking } from './accept-booking.ts'
import { cancelBooking } from './cancel-booking.ts'
import { withNextStep } from './confirm-booking.ts'
import { declineBooking } from './decline-booking.ts'
import { listOwnSlots } from './list-own-slots.ts'
import { rescheduleBooking } from './reschedule-booking.ts'
import { AcceptOwn, Booking, Confirmed, RescheduleOwn, SlotsOfOwn } from './schemas.ts'
import { withProjectBooking } from './with-project-booking.ts'

/** What a customer can do with the booking of their project, as long as its terms say so. */
export const customerBookings = router({
  slots: customerProcedure
    .meta({ limit: 'list' })
    .input(SlotsOfOwn)
    .output(Slots)
    .query(({ ctx, input }) => listOwnSlots(ctx, input)),
  reschedule: customerProcedure
    .meta({ limit: 'write' })
    .input(RescheduleOwn)
    .output(Booking)
    .mutation(({ ctx, input: { nonce, ...wish } }) =>
      ctx.entrance.transaction((scope) => {
        const now = ctx.deps.now()
        const key = requestKey('customer reschedule', scope.subjectId, nonce)
        return withProjectBooking(scope, now, (booking) =>
          rescheduleBooking(scope, booking, { ...wish, requestKey: key, by: 'customer', now }),
        )
      }),
    ),
  cancel: customerProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Booking)
    .mutation(({ ctx }) =>
      ctx.entrance.transaction((scope) => {
        const now = ctx.deps.now()
        return withProjectBooking(scope, now, (booking) =>
          cancelBooking(scope, booking, { by: 'customer', refund: 'policy', now }),
        )
      }),
    ),
  accept: customerProcedure
    .meta({ limit: 'write' })
    .input(AcceptOwn)
    .output(Confirmed)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction(async (scope) => {
        const now = ctx.deps.now()
        return withNextStep(
          await withProjectBooking(scope, now, (booking) => acceptBooking(scope, booking, { ...input, now })),
        )
      }),
    ),
  decline: customerProcedure
    .meta({ limit: 'write' })
    .input(Empty)
    .output(Booking)
    .mutation(({ ctx }) =>
      ctx.entrance.transaction((scope) => {
        const now = ctx.deps.now()
        return withProjectBooking(scope, now, (booking) => declineBooking(scope, booking, now))
      }),
    ),
})
