import type {
  Booking,
  BookingPage,
  CancelBooking,
  Customer,
  CustomerPage,
  ListBookings,
  ListCustomers,
  NewBooking,
  OfferedServices,
  RescheduleBooking,
  SlotQuestion,
  Slots,
} from './types.ts'

/** Every procedure of the integration surface. What the server adds or changes fails types.test-d.ts until it is here. */
export type Wire = {
  'service.list': { input: Record<string, never>; output: OfferedServices }
  'slot.list': { input: SlotQuestion; output: Slots }
  'booking.list': { input: ListBookings; output: BookingPage }
  'booking.get': { input: { bookingId: string }; output: Booking }
  'booking.create': { input: NewBooking; output: Booking }
  'booking.reschedule': { input: RescheduleBooking; output: Booking }
  'booking.cancel': { input: CancelBooking; output: Booking }
  'customer.list': { input: ListCustomers; output: CustomerPage }
  'customer.get': { input: { customerId: string }; output: Customer }
}

export type Procedure = keyof Wire
