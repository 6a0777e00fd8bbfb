import { DateTime, Interval } from 'luxon'
import type { Agenda, Asked, Instant, Span } from '../src/types.ts'

/**
 * The same slots as one would first write them with a date library: for every day its hours, for every start its
 * interval, and that against every booking. The yardstick of the benchmark; it knows what the benchmark asks for.
 */
export function luxonSlots(question: Asked & { from: Instant; to: Instant }): Instant[] {
  const { offer, agenda } = question
  const from = DateTime.fromMillis(question.from, { zone: agenda.zone })
  const to = DateTime.fromMillis(question.to, { zone: agenda.zone })
  const earliest = DateTime.fromMillis(question.now).plus({ minutes: offer.noticeMinutes })
  const lastDay = DateTime.fromMillis(question.now, { zone: offer.businessZone }).plus({ days: offer.horizonDays })
  const busy = agenda.busy.map(intervalOf)
  const timeOff = agenda.timeOff.map(intervalOf)
  const slots: Instant[] = []

  for (let day = from.startOf('day'); day < to; day = day.plus({ days: 1 })) {
    for (const hours of hoursOn(agenda, day)) {
      const closing = at(day, hours.to)
      for (let start = at(day, hours.from); ; start = start.plus({ minutes: offer.intervalMinutes })) {
        const end = start.plus({ minutes: offer.durationMinutes })
        if (end > closing) break
        const blocked = Interval.fromDateTimes(
          start.minus({ minutes: offer.bufferBeforeMinutes }),
          end.plus({ minutes: offer.bufferAfterMinutes }),
        )
        const isFree =
          start >= from &&
          start < to &&
          start >= earliest &&
          start.setZone(offer.businessZone) <= lastDay.endOf('day') &&
          !timeOff.some((it) => it.overlaps(Interval.fromDateTimes(start, end))) &&
          !busy.some((it) => it.overlaps(blocked))
        if (isFree) slots.push(start.toMillis())
      }
    }
  }
  return slots
}

/** For each provider, put together by start. */
export function luxonSlotsOfAny(question: Omit<Asked, 'agenda'> & { from: Instant; to: Instant; agendas: Agenda[] }) {
  const byStart = new Map<Instant, number>()
  for (const agenda of question.agendas) {
    for (const start of luxonSlots({ ...question, agenda })) byStart.set(start, (byStart.get(start) ?? 0) + 1)
  }
  return [...byStart].sort(([a], [b]) => a - b)
}

function hoursOn({ weeklyHours, overrides }: Agenda, day: DateTime) {
  const override = overrides.find(({ date }) => date === day.toISODate())
  return override?.ranges ?? weeklyHours.filter(({ weekday }) => weekday === day.weekday)
}

function at(day: DateTime, minute: number): DateTime {
  return day.set({ hour: Math.floor(minute / 60), minute: minute % 60 })
}

function intervalOf({ start, end }: Span): Interval {
  return Interval.fromDateTimes(DateTime.fromMillis(start), DateTime.fromMillis(end))
}
