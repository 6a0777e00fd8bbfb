import type { CalendarFeedId } from '@frontdesk/db/ids'
import type { Deps } from '../core/deps.ts'
import { Entrance, type Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { readToken } from '../credential/token.ts'
import { bookingUid } from './booking-calendar.ts'
import { findFeed, listFeedBookings } from './queries.ts'
import { writeCalendar } from './write-calendar.ts'

const dayMs = 86_400_000
const daysBack = 60
const daysAhead = 400

/** The bookings behind a secret address, as a calendar file. Throws `unauthenticated` for whatever is wrong with it. */
export async function readFeed(deps: Deps, unverifiedToken: string | undefined): Promise<string> {
  const entrance = new Entrance<CalendarFeedId>(deps, readToken('calendar', unverifiedToken))
  return await entrance.transaction((scope) => writeFeed(scope, deps.now()))
}

async function writeFeed({ tx, tenantId, subjectId, keys }: Scope<CalendarFeedId>, now: Date): Promise<string> {
  const feed = mustExist(await findFeed(tx, tenantId, subjectId).executeTakeFirst())
  const from = new Date(now.getTime() - daysBack * dayMs)
  const to = new Date(now.getTime() + daysAhead * dayMs)
  const rows = await listFeedBookings(tx, tenantId, { providerId: feed.provider_id, from, to }).execute()
  const events = rows.map((row) => {
    const customer = keys.open({ table: 'customer', column: 'name', rowId: row.customer_id }, row.name_sealed)
    return {
      uid: bookingUid(row.id),
      sequence: row.sequence,
      changedAt: row.updated_at,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      zone: feed.business_zone,
      summary: `${row.service_name} · ${customer}`,
      location: row.location || feed.business_address,
      description: row.provider_name,
      status: ['confirmed', 'completed'].includes(row.state) ? ('confirmed' as const) : ('tentative' as const),
    }
  })
  return writeCalendar('publish', events, [feed.business_name, feed.provider_name].filter(Boolean).join(' · '))
}
