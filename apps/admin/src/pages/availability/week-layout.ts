interface Stretch {
  startsAt: string
  endsAt: string
}
/** Minutes after midnight on the wall clock. */
export interface Block {
  from: number
  to: number
}

/** In pixels: half an hour is as high as a line of small letters. */
export const hourHeight = 52

/** Where a stretch of time stands on one day; nothing where it is on others. A day is as long as its clock shows, always 24 hours. */
export function blockOn(day: Stretch, stretch: Stretch, zone: string): Block | undefined {
  if (Date.parse(stretch.endsAt) <= Date.parse(day.startsAt)) return undefined
  if (Date.parse(stretch.startsAt) >= Date.parse(day.endsAt)) return undefined
  const from = minuteOn(day, stretch.startsAt, zone)
  // On the night when clocks are set back, an hour later may be earlier on the wall.
  return { from, to: Math.max(minuteOn(day, stretch.endsAt, zone), from) }
}

/** The hours that a week needs to be seen: those in which anything is, and the middle of the day where nothing is. */
export function hoursShown(blocks: readonly Block[]): Block {
  const from = Math.min(9 * 60, ...blocks.map((block) => block.from))
  const to = Math.max(17 * 60, ...blocks.map((block) => block.to))
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 }
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function minuteOn(day: Stretch, instant: string, zone: string): number {
  const at = Date.parse(instant)
  if (at <= Date.parse(day.startsAt)) return 0
  if (at >= Date.parse(day.endsAt)) return 1440
  const [hours = 0, minutes = 0] = wallClock(zone).format(at).split(':').map(Number)
  return hours * 60 + minutes
}

function wallClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}
