import { mergeSpans } from './spans.ts'
import type { Agenda, Instant, Span, WallRange } from './types.ts'
import { DAY, MINUTE } from './units.ts'
import { wallClock, type WallClock } from './wall-clock.ts'
import { dayOfDate } from './zone.ts'

/** Slots begin at `gridStart`, then every interval, before `gridEnd`; an appointment must be over by `end`. */
export type Window = { gridStart: Instant; gridEnd: Instant; end: Instant }

/**
 * The windows in which a provider is open during the span. Ranges that touch or overlap are one window, also across
 * midnight. One that has been open since before yesterday (around the clock, in the end) begins its grid anew at every
 * midnight, so that today's times never hang on hours of long ago. They do not depend on where the span is cut.
 *
 * A range begins where the clock shows `from` and ends as soon as the clock has reached `to`, so that nobody is offered
 * a time after closing on the night when clocks jump; a range inside the jump is empty.
 */
export function openWindows(agenda: Agenda, span: Span): Window[] {
  if (!(span.start < span.end)) return []
  const clock = wallClock(agenda.zone)
  const { rangesOn, longest } = hoursByDay(agenda)
  const open: Span[] = []
  // Yesterday's hours tell whether today's grid begins anew. A day to spare on both sides: zones have skipped a whole
  // date, and set their clocks back across midnight.
  const firstDay = clock.dayAt(span.start) - 2 - Math.ceil(longest / 1440)
  const lastDay = clock.dayAt(span.end) + 1
  for (let day = firstDay; day <= lastDay; day++) {
    for (const { from, to } of rangesOn(day)) {
      open.push({ start: clock.instantOf(day * DAY + from * MINUTE), end: clock.reachedAt(day * DAY + to * MINUTE) })
    }
  }
  return mergeSpans(open)
    .filter((run) => run.end > span.start)
    .flatMap((run) => renewGrid(clock, run))
}

function renewGrid(clock: WallClock, run: Span): Window[] {
  const windows: Window[] = []
  let gridStart = run.start
  for (let day = clock.dayAt(run.start) + 2; ; day++) {
    const midnight = clock.reachedAt(day * DAY)
    if (midnight >= run.end) break
    windows.push({ gridStart, gridEnd: midnight, end: run.end })
    gridStart = midnight
  }
  windows.push({ gridStart, gridEnd: run.end, end: run.end })
  return windows
}

function hoursByDay({ weeklyHours, overrides, closedDates }: Agenda) {
  const weekly: WallRange[][] = Array.from({ length: 7 }, () => [])
  const replaced = new Map<number, WallRange[]>(closedDates.map((date) => [dayOfDate(date), []]))
  let longest = 0
  for (const hours of weeklyHours) {
    weekly[hours.weekday - 1]?.push(hours)
    longest = Math.max(longest, hours.to)
  }
  for (const { date, ranges } of overrides) {
    const day = dayOfDate(date)
    replaced.set(day, [...(replaced.get(day) ?? []), ...ranges])
    for (const range of ranges) longest = Math.max(longest, range.to)
  }
  return {
    longest,
    // 1970-01-01 was a Thursday.
    rangesOn: (day: number) => replaced.get(day) ?? weekly[(((day + 3) % 7) + 7) % 7] ?? [],
  }
}
