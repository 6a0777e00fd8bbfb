// Another project's code: compiled and run against the packed tarball, with nothing else installed (package.test.ts).
import {
  type Booking,
  type BookingState,
  type CallOptions,
  type Customer,
  type FrontdeskClient,
  FrontdeskError,
  type FrontdeskErrorCode,
  type NewBooking,
  type RescheduleBooking,
  createClient,
} from '@frontdesk/client'

export async function useEverything(
  url: string,
  key: string,
): Promise<{ booking: Booking; customer: Customer; code: FrontdeskErrorCode }> {
  const client: FrontdeskClient = createClient({ url, key, timeoutMs: 20_000, retryPausesMs: [100] })
  const options: CallOptions = { signal: new AbortController().signal, timeoutMs: 15_000 }

  const { services, businessZone } = await client.services.list(options)
  const service = services[0]
  if (!service) throw new Error(`nothing to book in ${businessZone}`)
  const price: number = service.price.amountMinor

  const { slots } = await client.slots.list({
    serviceId: service.id,
    from: '2026-03-12T00:00:00Z',
    to: '2026-03-13T00:00:00Z',
  })
  const wish: NewBooking = {
    nonce: 'order-4711',
    serviceId: service.id,
    startsAt: slots[0]?.startsAt ?? '',
    name: 'Vera Visitor',
    email: 'vera@example.com',
    zone: 'Europe/Berlin',
  }
  const booking = await client.bookings.create(wish, options)
  const states: BookingState[] = [booking.state, price > 0 ? 'awaiting_payment' : 'confirmed']
  if (states[0] !== states[1]) throw new Error(`a booking for ${price} is ${booking.state}`)

  await client.bookings.get({ bookingId: booking.id })
  const move: RescheduleBooking = {
    bookingId: booking.id,
    nonce: 'order-4711-later',
    startsAt: slots[1]?.startsAt ?? '',
  }
  const moved = await client.bookings.reschedule(move, options)
  if (moved.sequence <= booking.sequence) throw new Error('a move is a newer booking')
  const page = await client.bookings.list({ when: 'upcoming', limit: 10, cursor: undefined })
  const next: string | null = page.nextCursor
  for await (const each of client.bookings.all({ when: 'upcoming' }, options))
    if (each.id !== booking.id) throw new Error(`${next}`)

  const customer = await client.customers.get({ customerId: booking.customerId })
  await client.customers.list()
  for await (const each of client.customers.all()) if (each.id !== customer.id) throw new Error('a customer too many')

  return { booking: moved, customer, code: await refused(client) }
}

async function refused(client: FrontdeskClient): Promise<FrontdeskErrorCode> {
  try {
    await client.bookings.get({ bookingId: 'bkg_0' })
    throw new Error('found what is not there')
  } catch (error) {
    if (error instanceof FrontdeskError && error.status === 404 && error.requestId && !error.fields) return error.code
    throw error
  }
}

export async function misuse(client: FrontdeskClient, wish: NewBooking, error: FrontdeskError): Promise<void> {
  // @ts-expect-error a key is needed
  createClient({ url: 'https://desk.example.com' })
  // @ts-expect-error there is no such list
  await client.bookings.list({ when: 'sometimes' })
  // @ts-expect-error which one is not said
  await client.bookings.get({})
  // @ts-expect-error a nonce is needed
  await client.bookings.create({ ...wish, nonce: undefined })
  // @ts-expect-error an instant is text
  await client.bookings.create({ ...wish, startsAt: new Date() })
  // @ts-expect-error nobody sends a price
  await client.bookings.create({ ...wish, price: 0 })
  // @ts-expect-error cursors are walked by themselves
  client.customers.all({ cursor: 'next' })
  const booking = await client.bookings.get({ bookingId: 'bkg_0' })
  // @ts-expect-error a booking's id is no customer's
  const customerId: Customer['id'] = booking.id
  // @ts-expect-error there is no such state
  if (booking.state === 'lost') throw new Error(customerId)
  // @ts-expect-error it may be null
  if (booking.note.length > 0) throw error
  // @ts-expect-error there is no such code
  if (error.code === 'no_luck') throw error
}
