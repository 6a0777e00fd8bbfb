import { cityOf, clocksDiffer } from '../../parts/zone-words.ts'

interface ZoneChange {
  from: string
  to: string
  /** How many bookings are not over. */
  coming: number
  now: Date
}

/** What stays and what moves when a provider's hours count on another clock, told of nine o'clock today. */
export function zoneChangeWords({ from, to, coming, now }: ZoneChange): string[] {
  if (!clocksDiffer(now.toISOString(), [from, to])) {
    return [`${cityOf(from)} and ${cityOf(to)} have the same time today; on other days they may not.`]
  }
  const [here, there] = [clockIn(from), clockIn(to)]
  const nine = atNine(now, to)
  const hours = `Hours, dates that differ and time off stay at the same time on the clock. What is ${there.format(nine)} from now on is ${here.format(nine)} in ${cityOf(from)}.`
  if (coming === 0) return [hours]
  const stays = coming === 1 ? 'One booking is coming up: it stays' : `${coming} bookings are coming up: they stay`
  return [hours, `${stays} at the moment that was agreed, and may lie outside the hours then.`]
}

/** When that zone's clock shows nine today. */
function atNine(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const [hour = 0, minute = 0] = parts.format(now).split(':').map(Number)
  return new Date(now.getTime() + ((9 - hour) * 60 - minute) * 60_000)
}

function clockIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
}
