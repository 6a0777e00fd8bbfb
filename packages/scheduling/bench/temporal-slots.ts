import type { Agenda, Instant, Offer } from '../src/types.ts'

type Run = { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime }

/**
 * The same slots as a plain use of native Temporal would compute them: the yardstick of the benchmark. It knows no
 * overrides and no windows longer than a day, which the benchmark does not ask for.
 */
export function temporalSlots(question: { now: Instant; from: Instant; to: Instant; offer: Offer; agenda: Agenda }) {
  const { offer, agenda } = question
  const from = Temporal.Instant.fromEpochMilliseconds(question.from)
  const to = Temporal.Instant.fromEpochMilliseconds(question.to)
  const now = Temporal.Instant.fromEpochMilliseconds(question.now)
  const earliest = now.add({ minutes: offer.noticeMinutes })
  const lastDate = now.toZonedDateTimeISO(offer.businessZone).toPlainDate().add({ days: offer.horizonDays })
  const busy = agenda.busy.map(toInstants)
  const timeOff = agenda.timeOff.map(toInstants)
  const slots: Instant[] = []

  for (const run of openRuns(agenda, { from, to })) {
    let start = run.start
    for (;;) {
      const end = start.add({ minutes: offer.durationMinutes })
      if (Temporal.ZonedDateTime.compare(end, run.end) > 0) break
      const instant = start.toInstant()
      const blocked = {
        start: instant.subtract({ minutes: offer.bufferBeforeMinutes }),
        end: end.toInstant().add({ minutes: offer.bufferAfterMinutes }),
      }
      const date = start.withTimeZone(offer.businessZone).toPlainDate()
      if (
        Temporal.Instant.compare(instant, from) >= 0 &&
        Temporal.Instant.compare(instant, to) < 0 &&
        Temporal.Instant.compare(instant, earliest) >= 0 &&
        Temporal.PlainDate.compare(date, lastDate) <= 0 &&
        !timeOff.some((it) => overlap(it, { start: instant, end: end.toInstant() })) &&
        !busy.some((it) => overlap(it, blocked))
      ) {
        slots.push(instant.epochMilliseconds)
      }
      start = start.add({ minutes: offer.intervalMinutes })
    }
  }
  return slots
}

function openRuns(
  { zone, weeklyHours }: Agenda,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
): Run[] {
  const first = from.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 2 })
  const last = to.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  const runs: Run[] = []
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const midnight = date.toPlainDateTime()
    for (const hours of weeklyHours.filter((it) => it.weekday === date.dayOfWeek)) {
      const start = midnight.add({ minutes: hours.from }).toZonedDateTime(zone)
      const end = midnight.add({ minutes: hours.to }).toZonedDateTime(zone)
      const previous = runs.at(-1)
      if (previous && Temporal.ZonedDateTime.compare(start, previous.end) <= 0) previous.end = end
      else runs.push({ start, end })
    }
  }
  return runs
}

function toInstants({ start, end }: { start: Instant; end: Instant }) {
  return { start: Temporal.Instant.fromEpochMilliseconds(start), end: Temporal.Instant.fromEpochMilliseconds(end) }
}

function overlap(a: { start: Temporal.Instant; end: Temporal.Instant }, b: typeof a): boolean {
  return Temporal.Instant.compare(a.start, b.end) < 0 && Temporal.Instant.compare(b.start, a.end) < 0
}
