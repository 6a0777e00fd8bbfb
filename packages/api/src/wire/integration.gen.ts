// Made from the router by wire.test.ts: `npm test -- wire -u`.
import type * as bookingSchemas from '../booking/schemas.ts'
import type * as coreFieldSchemas from '../core/field-schemas.ts'
import type * as customerSchemas from '../customer/schemas.ts'
import type * as serviceSchemas from '../service/schemas.ts'
import type * as slotSchemas from '../slot/schemas.ts'
import type { Mutation, Query, RouterOf } from './router-of.ts'

export type IntegrationRouter = RouterOf<{
  service: {
    list: Query<typeof coreFieldSchemas.Empty, typeof serviceSchemas.OfferedServices>
  }
  slot: {
    list: Query<typeof slotSchemas.SlotQuestion, typeof slotSchemas.Slots>
  }
  booking: {
    list: Query<typeof bookingSchemas.ListBookings, typeof bookingSchemas.BookingPage>
    get: Query<typeof bookingSchemas.ById, typeof bookingSchemas.BookingWithCustomer>
    create: Mutation<typeof bookingSchemas.NewBooking, typeof bookingSchemas.BookingWithCustomer>
    reschedule: Mutation<typeof bookingSchemas.RescheduleByServer, typeof bookingSchemas.BookingWithCustomer>
    cancel: Mutation<typeof bookingSchemas.CancelByServer, typeof bookingSchemas.BookingWithCustomer>
  }
  customer: {
    list: Query<typeof customerSchemas.ListCustomers, typeof customerSchemas.CustomerPage>
    get: Query<typeof customerSchemas.CustomerById, typeof customerSchemas.Customer>
  }
}>
