import type { Ref, TenantRef } from '@frontdesk/db/entry'
import type { VisitorSessionId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import { bookings } from './queries.ts'

/** What was booked in the very session that asks and still takes place, the latest first. */
export function listOwnBookings(db: Db, tenantId: TenantRef, visitorSessionId: Ref<VisitorSessionId>) {
  return bookings(db, tenantId)
    .where('booking.visitor_session_id', '=', visitorSessionId)
    .where('booking.state', 'in', ['requested', 'confirmed'])
    .orderBy('booking.created_at', 'desc')
    .orderBy('booking.id')
    .limit(20)
}
