import type { TenantRef } from '@frontdesk/db/entry'
import type { Db } from '@frontdesk/db/open-database'
import { bookingsWithCustomer } from '../booking/queries.ts'
import type { ThreadRow } from './queries.ts'

/** What the person of a thread has booked, latest first: in their visit, or the one booking of their project. */
export function listThreadBookings(
  db: Db,
  tenantId: TenantRef,
  thread: Pick<ThreadRow, 'visitor_session_id' | 'project_id'>,
) {
  const all = bookingsWithCustomer(db, tenantId)
  const own = thread.project_id
    ? all.where('project.id', '=', thread.project_id)
    : all.where('booking.visitor_session_id', '=', thread.visitor_session_id)
  return own.orderBy('booking.starts_at', 'desc').orderBy('booking.id', 'desc').limit(50)
}
