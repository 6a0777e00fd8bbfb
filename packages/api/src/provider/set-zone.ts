import type { MembershipId } from '@frontdesk/db/ids'
import { wallClock } from '@frontdesk/scheduling/wall-clock'
import { rereadSources } from '../calendar/reread-sources.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { lockProvider, setProviderZone } from './queries.ts'
import type { SetProviderZone } from './schemas.ts'
import { listTimeOffToCome, moveTimeOff } from './time-off-queries.ts'

const minuteMs = 60_000

/**
 * From now on the provider's hours count on another clock: nine o'clock stays nine o'clock, and is another moment. Time off
 * that is not over goes with it, and so does what other calendars say without a zone. Bookings stay at their moment.
 */
export async function setZone(
  scope: Scope<MembershipId>,
  { providerId: id, zone }: SetProviderZone,
  now: Date,
): Promise<void> {
  const { tx, tenantId } = scope
  const before = mustExist(await lockProvider(tx, tenantId, id).executeTakeFirst())
  await setProviderZone(tx, tenantId, { id, zone }).execute()
  for (const off of await listTimeOffToCome(tx, tenantId, { providerId: id, now }).execute()) {
    const starts_at = onOtherClock(off.starts_at, before.zone, zone)
    const ends_at = onOtherClock(off.ends_at, before.zone, zone)
    // An hour that a clock skips or repeats can swallow a very short one.
    const latest = new Date(Math.max(ends_at.getTime(), starts_at.getTime() + minuteMs))
    await moveTimeOff(tx, tenantId, { id: off.id, starts_at, ends_at: latest }).execute()
  }
  await rereadSources(scope, { providerId: id, now })
  await audit(scope, 'provider.zone_changed', id)
}

function onOtherClock(at: Date, from: string, to: string): Date {
  return new Date(wallClock(to).instantOf(wallClock(from).wallAt(at.getTime())))
}
