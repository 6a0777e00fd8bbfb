import type { Agenda, Span } from '@frontdesk/scheduling/types'
import type { MembershipId } from '@frontdesk/db/ids'
import { listBookingsInRange } from '../booking/calendar-queries.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { holidaysOf } from '../holiday/holidays-of.ts'
import { type AvailabilityRow, findAvailability } from './queries.ts'
import { overridesOf } from './rules.ts'
import type { Week, WeekQuestion } from './schemas.ts'
import { listTimeOff } from './time-off-queries.ts'
import { daySpans, openSpans, weekOf } from './week.ts'

/** What is open, taken and closed in one provider's week. */
export async function showWeek(
  scope: Scope<MembershipId>,
  { providerId, date }: WeekQuestion,
  now: Date,
): Promise<Week> {
  const { tx, tenantId, keys } = scope
  const row = mustExist(await findAvailability(tx, tenantId, { id: providerId, now }).executeTakeFirst())
  const dates = weekOf(date)
  const holidays = holidaysIn(row, dates)
  const overrides = overridesOf(row.date_overrides)
  const days = daySpans(row.zone, dates)
  const week = { start: days[0]?.start ?? 0, end: days.at(-1)?.end ?? 0 }
  const range = { from: new Date(week.start), to: new Date(week.end) }
  const bookings = await listBookingsInRange(tx, tenantId, { ...range, providerId, limit: 1_000 }).execute()
  const timeOff = await listTimeOff(tx, tenantId, { ...range, providerId }).execute()
  const agenda = {
    zone: row.zone,
    weeklyHours: weeklyHoursOf(row),
    overrides,
    closedDates: [...holidays.keys()],
  }
  const isSpokenFor = new Set(overrides.map((override) => override.date))
  return {
    providerId: row.id,
    zone: row.zone,
    days: days.map((day) => ({
      date: day.date,
      holiday: isSpokenFor.has(day.date) ? null : (holidays.get(day.date) ?? null),
      ...stretch(day),
    })),
    open: openSpans(agenda, week).map(stretch),
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
    timeOff: timeOff.map((off) => ({ id: off.id, startsAt: off.starts_at, endsAt: off.ends_at })),
  }
}

/** Names of those that this provider keeps, by date. The week before counts too: its last night may reach into this one. */
function holidaysIn(row: AvailabilityRow, dates: readonly string[]): Map<string, string> {
  const { works_on_holidays, holiday_country: country, holiday_region: region } = row
  if (works_on_holidays || !country) return new Map()
  const first = Number(dates[0]?.slice(0, 4))
  const last = Number(dates.at(-1)?.slice(0, 4))
  const years = [first - 1, first, ...(last > first ? [last] : [])]
  return new Map(
    years.flatMap((year) => holidaysOf({ country, region }, year).map(({ date, name }) => [date, name] as const)),
  )
}

function weeklyHoursOf(row: AvailabilityRow): Agenda['weeklyHours'] {
  return row.weekly_hours.map(({ weekday, from_minute: from, to_minute: to }) => ({
    weekday: weekday as 1, // the table's check constraint holds it to 1..7
    from,
    to,
  }))
}

function stretch({ start, end }: Span): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(start), endsAt: new Date(end) }
}
