import type { Booking } from '../api/wire.ts'
import { type Store, createStore } from '../desk/store.ts'

export type Bookings = {
  known: Store<Readonly<Record<string, Booking>>>
  keep(booking: Booking): void
  load(id: string): Promise<Booking>
}

/** The bookings that the thread's cards show, as the server told them last. */
export function createBookings(get: (id: string) => Promise<Booking>): Bookings {
  const known = createStore<Readonly<Record<string, Booking>>>({})
  const running = new Map<string, Promise<Booking>>()

  function keep(booking: Booking): void {
    known.patch({ [booking.id]: booking })
  }

  async function load(id: string): Promise<Booking> {
    const before = running.get(id)
    if (before) return await before
    const asking = get(id).finally(() => running.delete(id))
    running.set(id, asking)
    const booking = await asking
    keep(booking)
    return booking
  }

  return { known, keep, load }
}
