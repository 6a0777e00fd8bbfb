import type { ProjectId } from '@frontdesk/db/ids'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { showBooking } from './open-booking.ts'
import { type LockedBooking, findProjectBooking, lockProjectBooking } from './queries.ts'
import type { Booking } from './schemas.ts'

/** Does something with the booking of the customer's project, and shows what it is then. */
export async function withProjectBooking(
  scope: Scope<ProjectId>,
  now: Date,
  deed: (booking: LockedBooking) => Promise<void>,
): Promise<Booking> {
  const { tx, tenantId, subjectId } = scope
  await deed(mustExist(await lockProjectBooking(tx, tenantId, subjectId).executeTakeFirst()))
  return showBooking(await findProjectBooking(tx, tenantId, subjectId).executeTakeFirstOrThrow(), now)
}
