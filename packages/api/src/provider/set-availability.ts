import type { MembershipId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import {
  type AvailabilityRow,
  findAvailability,
  lockProvider,
  replaceOverrides,
  replaceWeeklyHours,
  setWorksOnHolidays,
} from './queries.ts'
import { overrideRows, overridesOf, weeklyRows } from './rules.ts'
import type { Availability, SetAvailability } from './schemas.ts'

/** Replaces a provider's hours as a whole. Two at once wait for each other, so their lists never mix. */
export async function setAvailability(
  scope: Scope<MembershipId>,
  wanted: SetAvailability,
  now: Date,
): Promise<Availability> {
  const { tx, tenantId } = scope
  const { id: providerId } = mustExist(await lockProvider(tx, tenantId, wanted.providerId).executeTakeFirst())
  await replaceWeeklyHours(tx, tenantId, { providerId, rows: weeklyRows(wanted.weeklyHours) })
  await replaceOverrides(tx, tenantId, { providerId, rows: overrideRows(wanted.overrides) })
  await setWorksOnHolidays(tx, tenantId, { id: providerId, worksOnHolidays: wanted.worksOnHolidays }).execute()
  await audit(scope, 'availability.set', providerId)
  return showAvailability(await findAvailability(tx, tenantId, { id: providerId, now }).executeTakeFirstOrThrow())
}

export function showAvailability(row: AvailabilityRow): Availability {
  return {
    providerId: row.id,
    zone: row.zone,
    weeklyHours: row.weekly_hours,
    overrides: overridesOf(row.date_overrides),
    worksOnHolidays: row.works_on_holidays,
    coming: Number(row.coming),
    // Inside json_agg an instant is text.
    timeOff: row.time_off.map((off) => ({
      id: off.id,
      startsAt: new Date(off.starts_at),
      endsAt: new Date(off.ends_at),
    })),
  }
}
