import type { Agenda, Asked, Instant, LocalDate, Span, WallRange } from '../src/types.ts'

const MINUTE = 60_000

/**
 * The rules of `listSlots` once more, slowly and in other words: native Temporal answers every calendar question, and
 * all else is asked minute by minute of plain tables. Spans of the question must begin and end on whole minutes.
 */
export function oracleSlots({ now, from, to, offer, agenda }: Asked & { from: Instant; to: Instant }): Instant[] {
  const minutes = offer.durationMinutes + offer.extraMinutes
  const blockedMinutes = offer.bufferBeforeMinutes + minutes + offer.bufferAfterMinutes
  const days = datesOf(agenda.zone, { start: from, end: to })
  const table = { first: days[0]?.midnight ?? from, size: (days.length + 4) * 1440 }
  const open = mark(
    table,
    days.flatMap((day) => openOn(agenda, day.date)),
  )
  const off = mark(table, agenda.timeOff)
  const busy = mark(table, [...agenda.busy, ...agenda.outsideBusy])
  const onGrid = walkGrid()
  const lastDate = dateIn(offer.businessZone, now).add({ days: offer.horizonDays })

  const slots: Instant[] = []
  for (let start = Math.ceil(from / MINUTE) * MINUTE; start < to; start += MINUTE) if (isSlot(start)) slots.push(start)
  return slots

  function isSlot(start: Instant): boolean {
    const blockedFrom = start - offer.bufferBeforeMinutes * MINUTE
    return (
      onGrid.has(start) &&
      start - now >= offer.noticeMinutes * MINUTE &&
      every(start, minutes, (minute) => open(minute) && !off(minute)) &&
      every(blockedFrom, blockedMinutes, (minute) => !busy(minute)) &&
      hasSeat(start, { start: blockedFrom, end: blockedFrom + blockedMinutes * MINUTE }) &&
      Temporal.PlainDate.compare(dateIn(offer.businessZone, start), lastDate) <= 0
    )
  }

  function hasSeat(start: Instant, blocked: Span): boolean {
    const others = agenda.occurrences.filter((it) => it.startsAt !== start)
    if (others.some((it) => it.blocked.start < blocked.end && blocked.start < it.blocked.end)) return false
    const joined = agenda.occurrences.find((it) => it.startsAt === start)
    if (joined) return joined.seatsLeft >= offer.seatsWanted
    const day = (at: Instant) => dateIn(offer.businessZone, at).toString()
    const week = (at: Instant) => {
      const { yearOfWeek, weekOfYear } = dateIn(offer.businessZone, at)
      return `${yearOfWeek} ${weekOfYear}`
    }
    const room = (most: number | null, period: typeof day) =>
      most === null || offer.taken.filter((it) => period(it) === period(start)).length < most
    return offer.capacity >= offer.seatsWanted && room(offer.maxPerDay, day) && room(offer.maxPerWeek, week)
  }

  /** One minute after the other: a grid begins where it opens, and at midnight where it was open all of yesterday. */
  function walkGrid(): Set<Instant> {
    const midnights = new Map(days.map(({ midnight, yesterday }) => [midnight, yesterday]))
    const aligned = alignedMinutes()
    const starts = new Set<Instant>()
    let openSince: Instant | undefined
    let wait = 0
    for (let minute = table.first; minute < to; minute += MINUTE, wait--) {
      if (!open(minute)) {
        openSince = undefined
        continue
      }
      const yesterday = midnights.get(minute)
      if (openSince === undefined || (yesterday !== undefined && openSince < yesterday)) wait = 0
      openSince ??= minute
      if (wait > 0 || !aligned(minute)) continue
      starts.add(minute)
      wait = offer.intervalMinutes
    }
    return starts
  }

  function alignedMinutes(): (minute: Instant) => boolean {
    const { alignMinutes } = offer
    if (alignMinutes === null) return () => true
    const known = new Map<number, number>()
    return (minute) => (((minute + offsetAt(minute)) / MINUTE) % 60) % alignMinutes === 0

    /** Asking native Temporal for every minute would take most of the time: a quarter of an hour mostly has one offset. */
    function offsetAt(minute: Instant): number {
      const quarter = Math.floor(minute / (15 * MINUTE))
      const before = known.get(quarter)
      if (before !== undefined) return before
      const first = offsetOf(agenda.zone, quarter * 15 * MINUTE)
      if (first !== offsetOf(agenda.zone, (quarter + 1) * 15 * MINUTE - 1)) return offsetOf(agenda.zone, minute)
      known.set(quarter, first)
      return first
    }
  }
}

type Day = { date: Temporal.PlainDate; midnight: Instant; yesterday: Instant }

/** From a week before to two days after. A date that the zone skipped begins with the next, whose midnight counts. */
function datesOf(zone: string, { start, end }: Span): Day[] {
  const days: Day[] = []
  const last = dateIn(zone, end).add({ days: 2 })
  for (let date = dateIn(zone, start).subtract({ days: 8 }); ; date = date.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(date, last) > 0) return days
    const midnightOf = (it: Temporal.PlainDate) => it.toZonedDateTime(zone).epochMilliseconds
    days.push({ date, midnight: midnightOf(date), yesterday: midnightOf(date.subtract({ days: 1 })) })
  }
}

function openOn(agenda: Agenda, date: Temporal.PlainDate): Span[] {
  return rangesOn(agenda, date.toString(), date.dayOfWeek).map(({ from, to }) => {
    const midnight = date.toPlainDateTime()
    const start = midnight.add({ minutes: from }).toZonedDateTime(agenda.zone, { disambiguation: 'compatible' })
    return { start: start.epochMilliseconds, end: closing(agenda.zone, midnight.add({ minutes: to })) }
  })
}

function rangesOn(agenda: Agenda, date: LocalDate, weekday: number): ReadonlyArray<WallRange> {
  const overridden = agenda.overrides.filter((override) => override.date === date)
  if (overridden.length > 0) return overridden.flatMap((it) => it.ranges)
  return agenda.closedDates.includes(date) ? [] : agenda.weeklyHours.filter((hours) => hours.weekday === weekday)
}

function closing(zone: string, wall: Temporal.PlainDateTime): Instant {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const reached = earlier.toPlainDateTime().equals(wall) ? earlier : earlier.getTimeZoneTransition('next')
  if (!reached) throw new Error('a skipped time is always before a transition')
  return reached.epochMilliseconds
}

type Table = { first: Instant; size: number }

function mark({ first, size }: Table, spans: ReadonlyArray<Span>): (minute: Instant) => boolean {
  const marks = new Uint8Array(size)
  for (const { start, end } of spans) {
    for (let minute = start; minute < end; minute += MINUTE) marks[(minute - first) / MINUTE] = 1
  }
  return (minute) => marks[(minute - first) / MINUTE] === 1
}

function every(start: Instant, count: number, holds: (minute: Instant) => boolean): boolean {
  for (let index = 0; index < count; index++) if (!holds(start + index * MINUTE)) return false
  return true
}

function offsetOf(zone: string, instant: Instant): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
}

function dateIn(zone: string, instant: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}
