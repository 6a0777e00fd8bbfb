import type { Agenda, Instant, Offer } from '@frontdesk/scheduling/types'
import type { ProviderId } from '@frontdesk/db/ids'
import { holidaysOf } from '../holiday/holidays-of.ts'
import { overridesOf } from '../provider/rules.ts'
import type { OfferRow } from './queries.ts'

type ProviderRow = OfferRow['providers'][number]
export type ProviderAgenda = { providerId: ProviderId; agenda: Agenda }

/** The rows as the slot engine wants them: minutes and epoch milliseconds. */
export function offerOf(row: OfferRow): Offer {
  return {
    durationMinutes: row.duration_minutes,
    extraMinutes: row.addons.reduce((sum, addon) => sum + addon.extra_minutes, 0),
    intervalMinutes: row.interval_minutes,
    alignMinutes: row.align_minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    bufferAfterMinutes: row.buffer_after_minutes,
    noticeMinutes: row.notice_minutes,
    horizonDays: row.horizon_days,
    maxPerDay: row.max_per_day,
    maxPerWeek: row.max_per_week,
    taken: row.taken.map(({ start }) => instant(start)),
    capacity: row.seats,
    seatsWanted: 1,
    businessZone: row.business_zone,
  }
}

export function agendasOf(row: OfferRow): ProviderAgenda[] {
  const holidays = holidaysIn(row)
  return row.providers.map((provider) => ({
    providerId: provider.id,
    agenda: { ...agendaOf(provider, row.seats), closedDates: provider.works_on_holidays ? [] : holidays },
  }))
}

function agendaOf(provider: ProviderRow, seats: number): Omit<Agenda, 'closedDates'> {
  return {
    zone: provider.zone,
    // The table's check constraint holds weekdays to 1..7.
    weeklyHours: provider.weekly_hours as Agenda['weeklyHours'],
    overrides: overridesOf(provider.overrides),
    timeOff: provider.time_off.map(span),
    busy: provider.busy.map(span),
    outsideBusy: provider.outside_busy.map(span),
    occurrences: provider.groups.map((group) => ({
      startsAt: instant(group.starts_at),
      blocked: span(group),
      seatsLeft: Math.max(0, seats - group.seats),
    })),
  }
}

/** Inside json_agg an instant is text. One that cannot be read would swallow every later one when they are merged. */
function instant(at: Date | string): Instant {
  const time = new Date(at).getTime()
  if (Number.isNaN(time)) throw new RangeError('not an instant')
  return time
}

function span({ start, end }: { start: Date | string; end: Date | string }) {
  return { start: instant(start), end: instant(end) }
}

function holidaysIn({ holiday_country: country, holiday_region: region, asked_from, asked_to }: OfferRow) {
  if (country === null) return []
  const years = asked_to.getUTCFullYear() - asked_from.getUTCFullYear() + 1
  return Array.from({ length: years }, (_, index) => asked_from.getUTCFullYear() + index)
    .flatMap((year) => holidaysOf({ country, region }, year))
    .map(({ date }) => date)
}
