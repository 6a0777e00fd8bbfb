import type { Agenda, Instant, Offer, Span, WallRange } from '../src/types.ts'

type Question = { now: Instant; from: Instant; to: Instant; offer: Offer; agenda: Agenda }

const MINUTE = 60_000

/**
 * The rules of `listSlots` once more, slowly and in other words: native Temporal answers every calendar question, and
 * all else is asked minute by minute of plain sets. Spans of the question must begin and end on whole minutes.
 */
export function oracleSlots({ now, from, to, offer, agenda }: Question): Instant[] {
  const open = openMinutes(agenda, { start: from, end: to })
  const off = minutesOf(agenda.timeOff)
  const busy = minutesOf([...agenda.busy, ...agenda.outsideBusy])
  const lastDate = dateIn(offer.businessZone, now).add({ days: offer.horizonDays })

  const day = (instant: Instant) => dateIn(offer.businessZone, instant).toString()
  const week = (instant: Instant) => {
    const { yearOfWeek, weekOfYear } = dateIn(offer.businessZone, instant)
    return `${yearOfWeek} ${weekOfYear}`
  }

  return minutesOf([{ start: Math.ceil(from / MINUTE) * MINUTE, end: to }])
    .values()
    .filter(isSlot)
    .toArray()

  function isSlot(start: Instant): boolean {
    if (!open.has(start)) return false
    const minutes = offer.durationMinutes + offer.extraMinutes
    const appointment = steps(start, minutes)
    const blocked = steps(
      start - offer.bufferBeforeMinutes * MINUTE,
      offer.bufferBeforeMinutes + minutes + offer.bufferAfterMinutes,
    )
    return (
      appointment.every((minute) => open.has(minute) && !off.has(minute)) &&
      blocked.every((minute) => !busy.has(minute)) &&
      start - now >= offer.noticeMinutes * MINUTE &&
      Temporal.PlainDate.compare(dateIn(offer.businessZone, start), lastDate) <= 0 &&
      hasSeat(start, blocked) &&
      stepsOfGrid(gridStart(start), start).includes(start)
    )
  }

  function hasSeat(start: Instant, blocked: Instant[]): boolean {
    const others = minutesOf(agenda.occurrences.filter((it) => it.startsAt !== start).map((it) => it.blocked))
    if (blocked.some((minute) => others.has(minute))) return false
    const joined = agenda.occurrences.find((it) => it.startsAt === start)
    if (joined) return joined.seatsLeft >= offer.seatsWanted
    const room = (most: number | null, period: typeof day) =>
      most === null || offer.taken.filter((it) => period(it) === period(start)).length < most
    return offer.capacity >= offer.seatsWanted && room(offer.maxPerDay, day) && room(offer.maxPerWeek, week)
  }

  function stepsOfGrid(first: Instant, until: Instant): Instant[] {
    const found: Instant[] = []
    let wait = 0
    for (let minute = first; minute <= until; minute += MINUTE, wait--) {
      if (wait > 0 || !isAligned(minute)) continue
      found.push(minute)
      wait = offer.intervalMinutes
    }
    return found
  }

  function isAligned(instant: Instant): boolean {
    if (offer.alignMinutes === null) return true
    const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(agenda.zone)
    return wall.minute % offer.alignMinutes === 0
  }

  function gridStart(start: Instant): Instant {
    const today = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(agenda.zone).startOfDay()
    const yesterday = today.toPlainDate().subtract({ days: 1 }).toZonedDateTime(agenda.zone).epochMilliseconds
    let minute = start
    while (open.has(minute - MINUTE)) {
      if (minute <= yesterday) return today.epochMilliseconds
      minute -= MINUTE
    }
    return minute
  }
}

function openMinutes(agenda: Agenda, { start, end }: Span): Set<Instant> {
  const first = dateIn(agenda.zone, start).subtract({ days: 7 })
  const last = dateIn(agenda.zone, end).add({ days: 2 })
  const spans: Span[] = []
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const overridden = agenda.overrides.filter((override) => override.date === date.toString())
    const usual = agenda.weeklyHours.filter((hours) => hours.weekday === date.dayOfWeek)
    const closed = agenda.closedDates.includes(date.toString())
    const otherwise = closed ? [] : usual
    const ranges: ReadonlyArray<WallRange> = overridden.length > 0 ? overridden.flatMap((it) => it.ranges) : otherwise
    const midnight = date.toPlainDateTime()
    for (const { from, to } of ranges) {
      const start = midnight.add({ minutes: from }).toZonedDateTime(agenda.zone, { disambiguation: 'compatible' })
      spans.push({ start: start.epochMilliseconds, end: closing(agenda.zone, midnight.add({ minutes: to })) })
    }
  }
  return minutesOf(spans)
}

function closing(zone: string, wall: Temporal.PlainDateTime): Instant {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const reached = earlier.toPlainDateTime().equals(wall) ? earlier : earlier.getTimeZoneTransition('next')
  if (!reached) throw new Error('a skipped time is always before a transition')
  return reached.epochMilliseconds
}

function minutesOf(spans: ReadonlyArray<Span>): Set<Instant> {
  return new Set(spans.flatMap(({ start, end }) => steps(start, Math.ceil((end - start) / MINUTE))))
}

function steps(start: Instant, count: number): Instant[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + index * MINUTE)
}

function dateIn(zone: string, instant: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}
