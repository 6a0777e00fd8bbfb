import type { Terms } from './terms.ts'

const minuteMs = 60_000
const hourMs = 3_600_000

/** How long after its end the staff have to say that nobody came, before a booking is taken to have taken place. */
const graceHours = 12

function remindersOf(startsAt: Date, { reminderMinutes }: Terms): Date[] {
  const times = new Set(reminderMinutes.map((minutes) => startsAt.getTime() - minutes * minuteMs))
  return [...times].toSorted((a, b) => a - b).map((at) => new Date(at))
}

/** One that is past already is left out. */
export function nextReminderAt(startsAt: Date, terms: Terms, now: Date): Date | undefined {
  return remindersOf(startsAt, terms).find((at) => at > now)
}

type Since = { plannedAt: Date; now: Date }

/** The last reminder that is due. Those before it would say the same at once; those before it was planned never were. */
export function dueReminder(startsAt: Date, terms: Terms, { plannedAt, now }: Since): Date | undefined {
  if (now >= startsAt) return undefined
  return remindersOf(startsAt, terms).findLast((at) => at <= now && at > plannedAt)
}

/** With the word of thanks, at the latest: nobody is thanked for what may not have taken place. */
export function completesAt(endsAt: Date, { followUpHours }: Terms): Date {
  return new Date(endsAt.getTime() + Math.min(followUpHours ?? graceHours, graceHours) * hourMs)
}

export function thanksAt(endsAt: Date, { followUpHours }: Terms): Date | undefined {
  return followUpHours === null ? undefined : new Date(endsAt.getTime() + followUpHours * hourMs)
}
