export type Clock = ReturnType<typeof createClock>
type Habit = { locale: string; hourCycle: 'h12' | 'h23'; zone: string; now: () => number }

const dayMs = 86_400_000

/** How instants are written for one reader in one zone. */
export function createClock({ locale, hourCycle, zone, now }: Habit) {
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
    return (instant: string) => format.format(new Date(instant))
  }
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const hour = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' })
  const month = new Intl.DateTimeFormat(locale, { timeZone: zone, month: 'long', year: 'numeric' })
  const day = formatter({ weekday: 'long', day: 'numeric', month: 'long' })
  // Left alone, it would be 9:05 everywhere, also where a day has 24 hours.
  const time = formatter({ hour: hourCycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit', hourCycle })
  const shortDay = formatter({ weekday: 'short', day: 'numeric', month: 'short' })
  const weekday = formatter({ weekday: 'short' })
  const dayKey = (instant: string) => isoDay.format(new Date(instant))
  const today = () => isoDay.format(now())
  const daysAgo = (instant: string) => Math.round((Date.parse(today()) - Date.parse(dayKey(instant))) / dayMs)

  return {
    zone,
    /** `2026-03-29`, the reader's own calendar day. */
    dayKey,
    /** 0 to 23 */
    hour: (instant: string) => Number(hour.format(new Date(instant))),
    day,
    shortDay,
    weekday,
    dayOfMonth: formatter({ day: 'numeric' }),
    /** `November 2026`, or `November – December 2026` */
    months: (from: string, to: string) => month.formatRange(new Date(from), new Date(to)),
    time,
    /** Whole calendar days back from today: 0 today, 1 yesterday. */
    daysAgo,
    /** Just the time today, with the day on any other. */
    until: (instant: string) => (dayKey(instant) === today() ? time(instant) : `${day(instant)}, ${time(instant)}`),
    /** The same in little room, for what is not far: `Wed, 10:00`, and with its date from a week on. */
    soon(instant: string) {
      const days = -daysAgo(instant)
      return days === 0 ? time(instant) : `${(days < 7 ? weekday : shortDay)(instant)}, ${time(instant)}`
    },
  }
}
