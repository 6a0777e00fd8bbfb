import type { z } from 'zod'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import { listPage } from '../core/page.ts'
import { openBookingWithCustomer } from './open-booking.ts'
import { type BookingWithCustomerRow, listBookings } from './queries.ts'
import { findProvider } from '../provider/queries.ts'
import type { MemberListBookings } from './calendar-schemas.ts'
import type { BookingPage } from './schemas.ts'

export async function listBookingPage<S extends string>(
  { deps, entrance }: { deps: Deps; entrance: Entrance<S> },
  { cursor, limit, ...filter }: z.output<typeof MemberListBookings>,
): Promise<z.input<typeof BookingPage>> {
  const { when, state = '', providerId } = filter
  if (providerId) await entrance.get(({ db, tenantId }) => findProvider(db, tenantId, providerId))
  const query = `bookings ${when} ${state} ${providerId ?? ''}`
  const page = { query, cursor, limit, at: (row: BookingWithCustomerRow) => row.starts_at }
  const now = deps.now()
  const { rows, keys, nextCursor } = await listPage(entrance, page, ({ db, tenantId }, window) =>
    listBookings(db, tenantId, { ...window, ...filter, now }),
  )
  return { bookings: rows.map((row) => openBookingWithCustomer(keys, row, now)), nextCursor }
}
