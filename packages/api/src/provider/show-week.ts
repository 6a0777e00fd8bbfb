import type { MembershipId } from '@frontdesk/db/ids'
import { listBookingsInRange } from '../booking/calendar-queries.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { listAgendas } from './agenda-queries.ts'
import { openHoursOf } from './open-hours.ts'
import { stretch } from './rules.ts'
import type { Week, WeekQuestion } from './schemas.ts'
import { daySpans, weekOf } from './week.ts'

const dayMs = 86_400_000

/** What is open, taken and closed in one provider's week. */
export async function showWeek(scope: Scope<MembershipId>, { providerId, date }: WeekQuestion): Promise<Week> {
  const { tx, tenantId, keys } = scope
  const dates = weekOf(date)
  // Wide enough for these dates in any zone of the world, since theirs is not known yet.
  const monday = Date.parse(`${dates[0]}T00:00:00Z`)
  const around = { from: new Date(monday - dayMs), to: new Date(monday + 8 * dayMs) }
  const row = mustExist(await listAgendas(tx, tenantId, { ...around, providerId }).executeTakeFirst())
  const days = daySpans(row.zone, dates)
  const week = { start: days[0]?.start ?? 0, end: days.at(-1)?.end ?? 0 }
  const hours = openHoursOf(row, week)
  const range = { from: new Date(week.start), to: new Date(week.end), providerId, limit: 1_000 }
  const bookings = await listBookingsInRange(tx, tenantId, range).execute()
  return {
    providerId: row.id,
    zone: row.zone,
    days: days.map((day) => ({
      date: day.date,
      holiday: hours.holidays.find((each) => each.date === day.date)?.name ?? null,
      ...stretch(day),
    })),
    open: hours.open.map(stretch),
    bookings: bookings
      .filter(({ state }) => state !== 'proposed')
      .map((booking) => ({
        id: booking.id,
        state: booking.state,
        serviceName: booking.service_name,
        customerName: keys.open({ table: 'customer', column: 'name', rowId: booking.customer_id }, booking.name_sealed),
        seats: booking.seats,
        startsAt: booking.starts_at,
        endsAt: booking.ends_at,
      })),
    timeOff: hours.timeOff.map((off) => ({ id: off.id, ...stretch(off) })),
    outside: hours.outside.map(stretch),
  }
}
