/** What the clock of a zone shows at an instant. */
export function wallTimeOf(at: string, zone: string): { date: string; time: string } {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}

/**
 * The instant at which the clock of a zone shows this; undefined for what is no date or time. Where the clock skips it, the
 * time after the skip; where it comes twice, the earlier one.
 */
export function instantAt({ date, time }: { date: string; time: string }, zone: string): string | undefined {
  const wall = Date.parse(`${date}T${time}:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time) || Number.isNaN(wall)) return undefined
  // The offset is one of those around it, and it counts where it gives back the very same wall time.
  const offsets = [wall - dayMs, wall + dayMs].map((at) => offsetAt(at, zone))
  const candidates = offsets.map((offset) => wall - offset).toSorted((a, b) => a - b)
  const exact = candidates.find((at) => at + offsetAt(at, zone) === wall)
  return new Date(exact ?? candidates.at(-1) ?? wall).toISOString()
}

function offsetAt(at: number, zone: string): number {
  const { date, time } = wallTimeOf(new Date(at).toISOString(), zone)
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(at / 60_000) * 60_000
}

const dayMs = 86_400_000
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(timeZone, clock)
  return clock
}
