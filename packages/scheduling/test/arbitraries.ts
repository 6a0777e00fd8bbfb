import fc from 'fast-check'
import type { Agenda, Asked, Instant, LocalDate, Occurrence, Offer, Span } from '../src/types.ts'
import { DAY, MINUTE } from '../src/units.ts'

/** Dates on and beside which clocks change, jump over midnight or a whole date, and some on which nothing happens. */
const nights: ReadonlyArray<[zone: string, date: LocalDate]> = [
  ['Europe/Lisbon', '2026-03-29'],
  ['Europe/Lisbon', '2025-10-26'],
  ['America/Chicago', '2026-03-08'],
  ['America/Chicago', '2025-11-02'],
  ['Australia/Lord_Howe', '2025-10-05'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Africa/Cairo', '2025-04-25'],
  ['Africa/Cairo', '2025-10-31'],
  ['America/Santiago', '2025-09-07'],
  ['America/Santiago', '2025-04-06'],
  ['Africa/Casablanca', '2025-02-23'],
  ['Africa/Casablanca', '2025-04-06'],
  ['America/St_Johns', '2007-11-04'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kiritimati', '2026-01-01'],
  ['Pacific/Pago_Pago', '2026-01-01'],
  ['Asia/Kathmandu', '2026-06-15'],
]

const zones = [...new Set(nights.map(([zone]) => zone))]

export const zoneOfTheWorld = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))

/** Any date from 2020 to 2035 in any zone of the world, or the next on which its clocks change. */
const anyNight = fc
  .record({
    zone: zoneOfTheWorld,
    day: fc.integer({ min: 0, max: 16 * 365 }),
    atChange: fc.boolean(),
  })
  .map(({ zone, day, atChange }): [string, LocalDate] => {
    const some = Temporal.PlainDate.from('2020-01-01').add({ days: day }).toZonedDateTime(zone)
    const change = atChange ? some.getTimeZoneTransition('next') : null
    return [zone, (change && change.year <= 2035 ? change : some).toPlainDate().toString()]
  })

export type Question = Asked & { from: Instant; to: Instant }

export const question: fc.Arbitrary<Question> = fc
  .oneof({ weight: 1, arbitrary: fc.constantFrom(...nights) }, { weight: 2, arbitrary: anyNight })
  .chain(([zone, date]) => {
    const noon = Temporal.PlainDateTime.from(`${date}T12:00`).toZonedDateTime(zone).epochMilliseconds
    return fc.record({
      now: fc.integer({ min: -2 * 1440, max: 1440 }).map((minutes) => noon + minutes * MINUTE),
      lateBy: fc.constantFrom(0, 0, 1, 30_000),
      from: fc.integer({ min: -1.5 * DAY, max: DAY }).map((ms) => noon + ms),
      length: fc.integer({ min: 1, max: 2 * DAY }),
      offer: offer(zone, noon),
      agenda: agenda(zone, noon),
    })
  })
  .map(({ now, lateBy, from, length, ...rest }) => ({ now: now + lateBy, from, to: from + length, ...rest }))

export function spansAround(noon: number, most: number): fc.Arbitrary<Span[]> {
  const one = fc.record({ start: fc.integer({ min: -4320, max: 4320 }), length: fc.integer({ min: 0, max: 400 }) })
  const toSpan = ({ start, length }: { start: number; length: number }) => ({
    start: noon + start * MINUTE,
    end: noon + (start + length) * MINUTE,
  })
  return fc.array(one.map(toSpan), { maxLength: most })
}

function offer(zone: string, noon: number): fc.Arbitrary<Offer> {
  return fc.record({
    durationMinutes: fc.constantFrom(5, 15, 30, 45, 60, 90, 180),
    extraMinutes: fc.constantFrom(0, 0, 0, 10, 45),
    intervalMinutes: fc.constantFrom(5, 7, 15, 20, 30, 45, 60, 90),
    alignMinutes: fc.constantFrom(null, null, 5, 10, 15, 20, 30, 60),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 15),
    bufferAfterMinutes: fc.constantFrom(0, 0, 10, 60),
    noticeMinutes: fc.constantFrom(0, 0, 60, 720, 1440),
    horizonDays: fc.constantFrom(0, 1, 2, 30, 30),
    maxPerDay: fc.constantFrom(null, null, 1, 2),
    maxPerWeek: fc.constantFrom(null, null, 1, 4),
    taken: fc.array(
      fc.integer({ min: -4 * 1440, max: 4 * 1440 }).map((minutes) => noon + minutes * MINUTE),
      {
        maxLength: 6,
      },
    ),
    capacity: fc.constantFrom(1, 1, 2, 8),
    seatsWanted: fc.constantFrom(1, 1, 2),
    businessZone: fc.oneof(fc.constantFrom(zone, ...zones), zoneOfTheWorld),
  })
}

function agenda(zone: string, noon: number): fc.Arbitrary<Agenda> {
  const date = fc.integer({ min: -5, max: 3 }).map((days) => new Date(noon + days * DAY).toISOString().slice(0, 10))
  return fc.record({
    zone: fc.constant(zone),
    weeklyHours: fc.oneof(
      fc.array(
        fc.tuple(weekday, wallRange).map(([day, range]) => ({ weekday: day, ...range })),
        { maxLength: 12 },
      ),
      aroundTheClock,
    ),
    overrides: fc.array(fc.record({ date, ranges: fc.array(wallRange, { maxLength: 3 }) }), { maxLength: 3 }),
    closedDates: fc.array(date, { maxLength: 2 }),
    timeOff: spansAround(noon, 2),
    busy: spansAround(noon, 6),
    outsideBusy: spansAround(noon, 2),
    occurrences: occurrencesAround(noon),
  })
}

function occurrencesAround(noon: number): fc.Arbitrary<Occurrence[]> {
  const one = fc.record({
    quarter: fc.integer({ min: -200, max: 200 }),
    before: fc.constantFrom(0, 0, 15),
    length: fc.constantFrom(15, 30, 60, 240),
    seatsLeft: fc.integer({ min: 0, max: 3 }),
  })
  return fc.uniqueArray(one, { maxLength: 5, selector: ({ quarter }) => quarter }).map((all) =>
    all.map(({ quarter, before, length, seatsLeft }) => {
      const startsAt = noon + quarter * 15 * MINUTE
      const blocked = { start: startsAt - before * MINUTE, end: startsAt + length * MINUTE }
      return { startsAt, blocked, seatsLeft }
    }),
  )
}

const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7)

const aroundTheClock = fc.constant(([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ weekday: day, from: 0, to: 1440 })))

const wallRange = fc
  .record({
    // The small hours, where clocks change, as often as all others together.
    from: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 95 })).map((quarter) => quarter * 15),
    length: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 3200 })),
  })
  .map(({ from, length }) => ({ from, to: from + length }))
