import { integrationProcedure, router, visitorProcedure } from '../core/procedures.ts'
import { handOff } from '../hub/hand-off.ts'
import { createBooking } from './create-booking.ts'
import { confirmBooking, releaseBooking, shownBooking } from './confirm-booking.ts'
import { listBookingPage } from './list-booking-page.ts'
import { openBookingWithCustomer, showBooking } from './open-booking.ts'
import { proposeBooking } from './propose-booking.ts'
import { findBooking, findVisitorBooking } from './queries.ts'
import {
  Booking,
  BookingPage,
  BookingWithCustomer,
  ById,
  Confirmed,
  Handoff,
  ListBookings,
  NewBooking,
} from './schemas.ts'

/** What a visitor can do with the bookings of their own session. */
export const visitorBookings = router({
  propose: visitorProcedure
    .meta({ limit: 'write' })
    .input(NewBooking)
    .output(Booking)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction(async (scope) =>
        shownBooking(scope, await proposeBooking(scope, input, ctx.deps.now())),
      ),
    ),
  confirm: visitorProcedure
    .meta({ limit: 'write' })
    .input(ById)
    .output(Confirmed)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => confirmBooking(scope, { id: input.bookingId, now: ctx.deps.now() })),
    ),
  release: visitorProcedure
    .meta({ limit: 'write' })
    .input(ById)
    .output(Booking)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => releaseBooking(scope, { id: input.bookingId, now: ctx.deps.now() })),
    ),
  get: visitorProcedure
    .meta({ limit: 'read' })
    .input(ById)
    .output(Booking)
    .query(async ({ ctx, input }) =>
      showBooking(
        await ctx.entrance.get(({ db, tenantId, subjectId }) =>
          findVisitorBooking(db, tenantId, { visitorSessionId: subjectId, id: input.bookingId }),
        ),
      ),
    ),
  handoff: visitorProcedure
    .meta({ limit: 'write' })
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
      return openBookingWithCustomer(await ctx.entrance.keys(), row)
    }),
  create: integrationProcedure
    .meta({ limit: 'write', required: ['bookings:write'] })
    .input(NewBooking)
    .output(BookingWithCustomer)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => createBooking(scope, input, ctx.deps.now()))),
})
