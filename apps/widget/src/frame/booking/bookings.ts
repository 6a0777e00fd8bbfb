import type { Booking } from '../api/wire.ts'
import { type Store, createStore } from '../desk/store.ts'

export type Bookings = {
  known: Store<Readonly<Record<string, Booking>>>
  keep(booking: Booking): void
  load(id: string): Promise<Booking>
  /** Asks for each again: something about them has changed. */
  refresh(): void
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

  function refresh(): void {
    for (const id of Object.keys(known.get())) {
      // What is on its way may have been asked for before the change. What gets no answer is asked for once one can come.
      const before = running.get(id) ?? Promise.resolve()
      void Promise.allSettled([before]).then(() => load(id).catch(() => undefined))
    }
  }

  return { known, keep, load, refresh }
}
