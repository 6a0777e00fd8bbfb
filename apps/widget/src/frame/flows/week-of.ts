import type { Business } from '../api/wire.ts'

type Range = Pick<Business['hours'][number], 'from' | 'to'>
type Day = { date: string; isToday: boolean; ranges: readonly Range[] }

const dayMs = 86_400_000

/** The week around a day, `2026-03-29`, from Monday on, each with the hours of its weekday. */
export function weekOf(hours: Business['hours'], today: string): Day[] {
  const at = Date.parse(`${today}T12:00:00Z`)
  const weekday = new Date(at).getUTCDay() || 7
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    date: new Date(at + (day - weekday) * dayMs).toISOString().slice(0, 10),
    isToday: day === weekday,
    ranges: hours.filter((range) => range.weekday === day),
  }))
}
