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

/** What one provider has: an IANA zone, hours on that zone's wall clock, and what is already taken. */
export type Agenda = {
  zone: string
  weeklyHours: WeeklyHours
  overrides: ReadonlyArray<DateOverride>
  /** Blocks the appointment itself; buffers may reach into it. */
  timeOff: ReadonlyArray<Span>
  /** Each booking's blocked span, so already with the buffers of that booking. */
  busy: ReadonlyArray<Span>
}

/** What is asked of a slot by the service. Durations are whole minutes that really pass. */
export type Offer = {
  durationMinutes: number
  intervalMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** The earliest start is exactly this long after now. */
  noticeMinutes: number
  /** The last bookable date is today plus this many days, both being dates in `businessZone`. */
  horizonDays: number
  businessZone: string
}

export type RefusalReason = 'outside_hours' | 'off_grid' | 'busy' | 'time_off' | 'too_soon' | 'beyond_horizon'
