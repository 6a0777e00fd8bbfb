import type { MembershipId } from '@frontdesk/db/ids'
import { mergeSpans, subtractSpans } from '@frontdesk/scheduling/spans'
import type { Span } from '@frontdesk/scheduling/types'
import type { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import type { Entrance } from '../core/entrance.ts'
import { listAgendas } from './agenda-queries.ts'
import { type NamedDay, openHoursOf } from './open-hours.ts'
import { stretch } from './rules.ts'
import type { OpenRange, RangeQuestion } from './schemas.ts'

/** What stands behind a calendar of bookings: one provider's hours and what closes them, or when anybody is there. */
export async function showRange(
  entrance: Entrance<MembershipId>,
  { providerId, from, to }: z.output<typeof RangeQuestion>,
): Promise<z.input<typeof OpenRange>> {
  const rows = await entrance.list(({ db, tenantId }) => listAgendas(db, tenantId, { providerId, from, to }))
  if (providerId && rows.length === 0) throw new ApiError('not_found')
  const span = { start: from.getTime(), end: to.getTime() }
  const all = rows.map((row) => openHoursOf(row, span))
  const holidays = byDate(all.flatMap((one) => one.holidays))
  const [own] = all
  if (providerId && own)
    return { ...shown(own.open, holidays), timeOff: own.timeOff.map(stretch), outside: own.outside.map(stretch) }
  // Of several, what keeps one of them closes nothing as long as another is there.
  const there = all.flatMap(({ open, timeOff }) => subtractSpans(open, timeOff))
  return { ...shown(mergeSpans(there), holidays), timeOff: [], outside: [] }
}

function shown(open: readonly Span[], holidays: readonly NamedDay[]) {
  return {
    open: open.map(stretch),
    holidays: holidays.map((day) => ({ ...stretch(day), date: day.date, name: day.name })),
  }
}

function byDate(days: readonly NamedDay[]): NamedDay[] {
  return [...new Map(days.map((day) => [day.date, day])).values()].toSorted((a, b) => a.start - b.start)
}
