import { integrationProcedure, router, visitorProcedure } from '../core/procedures.ts'
import { handOff } from '../hub/hand-off.ts'
import { createBooking } from './create-booking.ts'
import { confirmBooking, shownBooking, withNextStep } from './confirm-booking.ts'
import { releaseBooking } from './release-booking.ts'
import { rescheduleBooking } from './reschedule-booking.ts'
import { acceptBooking } from './accept-booking.ts'
import { cancelBooking } from './cancel-booking.ts'
import { withBooking } from './with-booking.ts'
import { Empty } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { withinBudget } from '../limit/within-budget.ts'
import { requestKey } from '../core/request-key.ts'
import { listBookingPage } from './list-booking-page.ts'
import { listOwnBookings } from './list-own.ts'
import { openBookingWithCustomer, showBooking } from './open-booking.ts'
import { proposeBooking } from './propose-booking.ts'
import { findBooking, findVisitorBooking, lockVisitorBooking } from './queries.ts'
import {
  AcceptBooking,
  Booking,
  BookingPage,
  BookingWithCustomer,
  ById,
  CancelByServer,
  Confirmed,
  Handoff,
  ListBookings,
  NewBooking,
  OwnBookings,
  RescheduleByServer,
  VisitorBooking,
} from './schemas.ts'

/** What a visitor can do with the bookings of their own session. */
export const visitorBookings = router({
  propose: visitorProcedure
    .meta({ limit: 'book', waitsForEntry: 'everything' })
    .input(VisitorBooking)
    .output(Booking)
    .mutation(async ({ ctx, input }) => {
      await withinBudget(ctx, 'booking')
      return await ctx.entrance.transaction(async (scope) =>
        shownBooking(scope, { id: await proposeBooking(scope, input, ctx.deps.now()), now: ctx.deps.now() }),
      )
    }),
  confirm: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'everything' })
    .input(ById)
    .output(Confirmed)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => confirmBooking(scope, { id: input.bookingId, now: ctx.deps.now() })),
    ),
  release: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'never' })
    .input(ById)
    .output(Booking)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction(async (scope) => {
        const own = { id: input.bookingId, now: ctx.deps.now() }
        await releaseBooking(scope, own)
        return await shownBooking(scope, own)
      }),
    ),
  list: visitorProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(OwnBookings)
    .query(async ({ ctx }) => {
      const rows = await ctx.entrance.list(({ db, tenantId, subjectId }) => listOwnBookings(db, tenantId, subjectId))
      return { bookings: rows.map((row) => showBooking(row, ctx.deps.now())) }
    }),
  get: visitorProcedure
    .meta({ limit: 'read' })
    .input(ById)
    .output(Booking)
    .query(async ({ ctx, input }) =>
      showBooking(
        await ctx.entrance.get(({ db, tenantId, subjectId }) =>
          findVisitorBooking(db, tenantId, { visitorSessionId: subjectId, id: input.bookingId }),
        ),
        ctx.deps.now(),
      ),
    ),
  accept: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'everything' })
    .input(AcceptBooking)
    .output(Confirmed)
    .mutation(({ ctx, input: { bookingId: id, addonIds } }) =>
      ctx.entrance.transaction(async (scope) => {
        const now = ctx.deps.now()
        const own = { visitorSessionId: scope.subjectId, id }
        const booking = mustExist(await lockVisitorBooking(scope.tx, scope.tenantId, own).executeTakeFirst())
        await acceptBooking(scope, booking, { addonIds, now })
        return withNextStep(await shownBooking(scope, { id, now }))
      }),
    ),
  handoff: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'never' })
    .input(ById)
    .output(Handoff)
    .mutation(({ ctx: { deps, entrance }, input }) =>
      entrance.transaction(async (scope) => ({
        url: await handOff(scope, { id: input.bookingId, now: deps.now(), appUrl: deps.urls.app }),
      })),
    ),
})

/** What the tenant's own servers can do with all of its bookings. */
export const integrationBookings = router({
  list: integrationProcedure
    .meta({ limit: 'list', required: ['bookings:read'] })
    .input(ListBookings)
    .output(BookingPage)
    .query(({ ctx, input }) => listBookingPage(ctx, input)),
  get: integrationProcedure
    .meta({ limit: 'read', required: ['bookings:read'] })
    .input(ById)
    .output(BookingWithCustomer)
    .query(async ({ ctx, input }) => {
      const row = await ctx.entrance.get(({ db, tenantId }) => findBooking(db, tenantId, input.bookingId))
      return openBookingWithCustomer(await ctx.entrance.keys(), row, ctx.deps.now())
    }),
  create: integrationProcedure
    .meta({ limit: 'write', required: ['bookings:write'] })
    .input(NewBooking)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => createBooking(scope, input, ctx.deps.now()))),
  reschedule: integrationProcedure
    .meta({ limit: 'write', required: ['bookings:write'] })
    .input(RescheduleByServer)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input: { nonce, bookingId: id, ...wish } }) =>
      ctx.entrance.transaction((scope) => {
        const now = ctx.deps.now()
        const key = requestKey('api reschedule', scope.subjectId, nonce)
        return withBooking(scope, { id, now }, (booking) =>
          rescheduleBooking(scope, booking, { ...wish, requestKey: key, now }),
        )
      }),
    ),
  cancel: integrationProcedure
    .meta({ limit: 'write', required: ['bookings:write'] })
    .input(CancelByServer)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input: { bookingId: id, refund } }) =>
      ctx.entrance.transaction((scope) => {
        const now = ctx.deps.now()
        return withBooking(scope, { id, now }, (booking) =>
          cancelBooking(scope, booking, { by: 'business', refund, now }),
        )
      }),
    ),
})
