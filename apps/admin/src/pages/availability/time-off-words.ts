/** Whole days are said by their dates alone. All of it is on the clock of the zone. */
export function timeOffWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }, timeZone: string): string {
  const [start, end] = [new Date(startsAt), new Date(endsAt)]
  if (isMidnight(start, timeZone) && isMidnight(end, timeZone)) {
    const lastMoment = new Date(end.getTime() - 1)
    return new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone }).formatRange(start, lastMoment)
  }
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short', timeZone })
  return format.formatRange(start, end)
}

function isMidnight(at: Date, timeZone: string): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' })
  return clock.format(at) === '00:00:00'
}
