/** Milliseconds since 1970-01-01T00:00Z, an integer. */
export type Instant = number

/** A calendar date without a zone, 'YYYY-MM-DD'. */
export type LocalDate = string

/** Minutes after local midnight on the wall clock, end exclusive. `to` may exceed 1440: 22:00-02:00 is 1320-1560. */
export type WallRange = { from: number; to: number }

/** Opening hours of an ordinary week. Weekdays are ISO: 1 is Monday, 7 is Sunday. */
export type WeeklyHours = ReadonlyArray<{ weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 } & WallRange>

/**
 * Replaces the weekday's hours on one date; no ranges means closed. It speaks for the ranges that begin on that
 * date: last night's 22:00-02:00 still ends at 02:00. Several overrides of one date are taken together.
 */
export type DateOverride = { date: LocalDate; ranges: ReadonlyArray<WallRange> }

/** Half open: `start` is part of it, `end` is not. A span that does not end after its start holds nothing. */
export type Span = { start: Instant; end: Instant }

/** A start of a group service at which seats are taken. `seatsLeft` may be zero. */
export type Occurrence = { startsAt: Instant; blocked: Span; seatsLeft: number }

/**
 * What one provider has: an IANA zone, hours on that zone's wall clock, and what is already taken. A resource that is
 * needed together with a provider is an agenda as well: what both can do is the starts that both list.
 */
export type Agenda = {
  zone: string
  weeklyHours: WeeklyHours
  overrides: ReadonlyArray<DateOverride>
  /** Holidays on the zone's calendar: nothing begins on them, unless an override speaks for the date. */
  closedDates: ReadonlyArray<LocalDate>
  /** Blocks the appointment itself; buffers may reach into it. */
  timeOff: ReadonlyArray<Span>
  /** Each booking's blocked span, so already with the buffers of that booking. None of `occurrences` is among them. */
  busy: ReadonlyArray<Span>
  /** What other calendars say. It blocks as `busy` does, but the staff may book over it. */
  outsideBusy: ReadonlyArray<Span>
  /** The starts of the very service that is asked for. Each blocks whatever does not start at the same instant. */
  occurrences: ReadonlyArray<Occurrence>
}

/** What is asked of a slot by the service. Durations are whole minutes that really pass. */
export type Offer = {
  durationMinutes: number
  /** By how much what was added to it makes the appointment longer. */
  extraMinutes: number
  intervalMinutes: number
  /** Starts stand on multiples of so many minutes of the provider's clock, a divisor of 60; null for any minute. */
  alignMinutes: number | null
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** The earliest start is exactly this long after now. */
  noticeMinutes: number
  /** The last bookable date is today plus this many days, both being dates in `businessZone`. */
  horizonDays: number
  /** How many appointments of this service a date and a week (from Monday) in `businessZone` take, whoever gives them. */
  maxPerDay: number | null
  maxPerWeek: number | null
  /** Where a limit is set: the starts that count, one for each appointment, one for each occurrence of a group. */
  taken: ReadonlyArray<Instant>
  /** How many can share a start. One: nobody can. */
  capacity: number
  seatsWanted: number
  businessZone: string
}

/** Why not, in the order in which they are named. */
export const refusalReasons = [
  'too_soon',
  'beyond_horizon',
  'holiday',
  'outside_hours',
  'off_grid',
  'time_off',
  'busy',
  'group_full',
  'outside_busy',
  'day_full',
  'week_full',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What nobody may override: the provider is with somebody else, or every seat is taken. */
export const hardReasons = ['busy', 'group_full'] as const satisfies readonly RefusalReason[]
export type HardReason = (typeof hardReasons)[number]

/** What the staff may. */
export type SoftReason = Exclude<RefusalReason, HardReason>
export const softReasons = refusalReasons.filter((reason) => !isHard(reason))

export function isHard(reason: RefusalReason): reason is HardReason {
  return hardReasons.some((hard) => hard === reason)
}

/** One question about one provider; of a series each start is a question of its own. */
export type Asked = { now: Instant; offer: Offer; agenda: Agenda }
