import type { Agenda, DateOverride, Offer } from '@frontdesk/scheduling/types'
import type { ProviderId } from '@frontdesk/db/ids'
import type { OfferRow } from './queries.ts'

type ProviderRow = OfferRow['providers'][number]
export type ProviderAgenda = { providerId: ProviderId; agenda: Agenda }

/** The rows as the slot engine wants them: minutes and epoch milliseconds. */
export function offerOf(row: OfferRow): Offer {
  return {
    durationMinutes: row.duration_minutes,
    extraMinutes: 0,
    intervalMinutes: row.interval_minutes,
    alignMinutes: null,
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    noticeMinutes: row.notice_minutes,
    horizonDays: row.horizon_days,
    maxPerDay: null,
    maxPerWeek: null,
    taken: [],
    capacity: 1,
    seatsWanted: 1,
    businessZone: row.business_zone,
  }
}

export function agendasOf(row: OfferRow): ProviderAgenda[] {
  return row.providers.map((provider) => ({ providerId: provider.id, agenda: agendaOf(provider) }))
}

function agendaOf(provider: ProviderRow): Agenda {
  return {
    zone: provider.zone,
    // The table's check constraint holds weekdays to 1..7.
    weeklyHours: provider.weekly_hours as Agenda['weeklyHours'],
    overrides: overridesOf(provider.overrides),
    closedDates: [],
    timeOff: provider.time_off.map(span),
    busy: provider.busy.map(span),
    outsideBusy: [],
    occurrences: [],
  }
}

function overridesOf(rows: ProviderRow['overrides']): DateOverride[] {
  const byDate = Map.groupBy(rows, (row) => row.date)
  return [...byDate].map(([date, ranges]) => ({
    date,
    ranges: ranges.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
  }))
}

/** Inside json_agg an instant is text. */
function span({ start, end }: { start: Date | string; end: Date | string }) {
  return { start: new Date(start).getTime(), end: new Date(end).getTime() }
}
