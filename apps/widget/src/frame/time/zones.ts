/** Where a clock stands, told by `Intl` alone. */
const minuteMs = 60_000
const parts = new Map<string, Intl.DateTimeFormat>()

/** Minutes ahead of UTC in a zone at an instant. */
export function offsetMinutes(zone: string, instant: number): number {
  const wall = Object.fromEntries(
    partsOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day, hour, minute, second } = wall
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((asUtc - Math.floor(instant / 1000) * 1000) / minuteMs)
}

/** Whether clocks in both zones show the same at this instant, whatever the zones are called. */
export function showSameTime(zone: string, other: string, instant: number): boolean {
  return offsetMinutes(zone, instant) === offsetMinutes(other, instant)
}

/** `America/Argentina/Buenos_Aires` -> `Buenos Aires`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** `Lisbon (GMT+1)` */
export function zoneName(zone: string, instant: number): string {
  return `${cityOf(zone)} (${shortOffset(zone, instant)})`
}

/** `GMT+1`, in one spelling everywhere; the minus is a real one, at which no line breaks. */
export function shortOffset(zone: string, instant: number): string {
  const minutes = offsetMinutes(zone, instant)
  const sign = minutes < 0 ? '−' : '+'
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return minutes === 0 ? 'GMT' : `GMT${sign}${Math.floor(size / 60)}${rest}`
}

/** The visitor's own zone, or the business's where the browser does not tell. */
export function visitorZone(fallback: string): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return timeZone && timeZone !== 'Etc/Unknown' ? timeZone : fallback
}

function partsOf(zone: string): Intl.DateTimeFormat {
  const known = parts.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  parts.set(zone, format)
  return format
}
