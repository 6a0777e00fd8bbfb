import { type CallOptions, type ClientSettings, createCaller } from './create-caller.ts'
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
import { walkPages } from './walk-pages.ts'

/** Every method rejects with a `FrontdeskError`; the codes that a method adds to those any call can meet are named with it. */
export type FrontdeskClient = {
  services: {
    /** What can be booked now. Scope `services:read`. */
    list(options?: CallOptions): Promise<OfferedServices>
  }
  slots: {
    /** When one service is free. `not_found`: no such service, or this provider does not offer it. Scope `services:read`. */
    list(question: SlotQuestion, options?: CallOptions): Promise<Slots>
  }
  bookings: {
    /** One page of what was booked; offers that nobody confirmed or paid in time are left out. Scope `bookings:read`. */
    list(query: ListBookings, options?: CallOptions): Promise<BookingPage>
    /** All of them: `for await (const booking of client.bookings.all({ when: 'upcoming' }))`. `limit` is the size of a page. */
    all(query: Omit<ListBookings, 'cursor'>, options?: CallOptions): AsyncGenerator<Booking, void, undefined>
    /** `not_found`: no such booking. Scope `bookings:read`. */
    get(query: { bookingId: string }, options?: CallOptions): Promise<Booking>
    /**
     * Books a slot for a customer: `confirmed` at once if the service is free, else `awaiting_payment`, and the customer gets
     * a mail to pay within a day; `requested` if the service needs approval. Repeated with the same `nonce` it gives the
     * booking that the first call made, as it is now. `slot_taken`: the time is not free (any more). `not_found`: no such
     * service, or this provider does not offer it. Scope `bookings:write`.
     */
    create(booking: NewBooking, options?: CallOptions): Promise<Booking>
    /**
     * Gives it another time; price and terms stay. The customer is told by mail. `slot_taken`: the time is not free (any
     * more). `wrong_state`: it does not take place any more, or has. `not_found`: no such booking, or this provider does not
     * offer it. Scope `bookings:write`.
     */
    reschedule(change: RescheduleBooking, options?: CallOptions): Promise<Booking>
    /**
     * Calls it off, and sends money back. The customer is told by mail; called off twice, it is called off once.
     * `wrong_state`: it is over. `not_found`: no such booking. Scope `bookings:write`.
     */
    cancel(change: CancelBooking, options?: CallOptions): Promise<Booking>
  }
  customers: {
    /** One page, the latest first. Scope `customers:read`. */
    list(query?: ListCustomers, options?: CallOptions): Promise<CustomerPage>
    /** All of them: `for await (const customer of client.customers.all())`. `limit` is the size of a page. */
    all(query?: Omit<ListCustomers, 'cursor'>, options?: CallOptions): AsyncGenerator<Customer, void, undefined>
    /** `not_found`: no such customer. Scope `customers:read`. */
    get(query: { customerId: string }, options?: CallOptions): Promise<Customer>
  }
}

/**
 * A business's own Frontdesk, for its servers. Opens nothing by itself: keep one for the life of your program.
 *
 * @throws TypeError if `url` or `key` cannot be one
 */
export function createClient(settings: ClientSettings): FrontdeskClient {
  const call = createCaller(settings)
  return {
    services: { list: (options) => call('service.list', {}, options) },
    slots: { list: (question, options) => call('slot.list', question, options) },
    bookings: {
      list: (query, options) => call('booking.list', query, options),
      all: (query, options) =>
        walkPages(
          (cursor) => call('booking.list', { ...query, cursor }, options),
          (page) => page.bookings,
        ),
      get: (query, options) => call('booking.get', query, options),
      create: (booking, options) => call('booking.create', booking, options),
      reschedule: (change, options) => call('booking.reschedule', change, options),
      cancel: (change, options) => call('booking.cancel', change, options),
    },
    customers: {
      list: (query = {}, options) => call('customer.list', query, options),
      all: (query, options) =>
        walkPages(
          (cursor) => call('customer.list', { ...query, cursor }, options),
          (page) => page.customers,
        ),
      get: (query, options) => call('customer.get', query, options),
    },
  }
}
