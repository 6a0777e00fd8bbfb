import type { z } from 'zod'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import { listPage } from '../core/page.ts'
import { openBookingWithCustomer } from './open-booking.ts'
import { type BookingWithCustomerRow, listBookings } from './queries.ts'
import type { BookingPage, ListBookings } from './schemas.ts'

export async function listBookingPage<S extends string>(
  { deps, entrance }: { deps: Deps; entrance: Entrance<S> },
  { when, cursor, limit }: z.output<typeof ListBookings>,
): Promise<z.input<typeof BookingPage>> {
  const page = { query: `bookings ${when}`, cursor, limit, at: (row: BookingWithCustomerRow) => row.starts_at }
  const now = deps.now()
  const { rows, keys, nextCursor } = await listPage(entrance, page, ({ db, tenantId }, window) =>
    listBookings(db, tenantId, { ...window, when, now }),
  )
  return { bookings: rows.map((row) => openBookingWithCustomer(keys, row)), nextCursor }
}
