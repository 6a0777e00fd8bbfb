import { STRETCH, findChange, zoneOffsets } from '@frontdesk/scheduling/zone-offsets'

type Span = { from: Date; to: Date }

/**
 * A zone's rules between two instants for a calendar file: every change of its clock that really happens, by name and
 * instant. A yearly rule would be shorter and wrong where governments or Ramadan decide (RFC 5545, 3.6.5).
 */
export function zoneRules(zone: string, { from, to }: Span): string {
  const offsetAt = zoneOffsets(zone)
  const changes: Change[] = []
  for (let start = from.getTime(); start < to.getTime(); start += STRETCH) {
    const end = start + STRETCH
    if (offsetAt(start) === offsetAt(end)) continue
    const at = findChange(offsetAt, { start, end })
    changes.push({ at, before: offsetAt(at - 1), after: offsetAt(at) })
  }
  const [next] = changes
  const beginning = offsetAt(from.getTime())
  const first: Change = { at: from.getTime(), before: beginning, after: beginning }
  const isSummer = next !== undefined && next.after < next.before
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    observance(isSummer ? 'DAYLIGHT' : 'STANDARD', first),
    ...changes.map((change) => observance(change.after > change.before ? 'DAYLIGHT' : 'STANDARD', change)),
    'END:VTIMEZONE',
  ].join('\r\n')
}

type Change = { at: number; before: number; after: number }

/** Its start is what the wall showed until then. */
function observance(kind: 'DAYLIGHT' | 'STANDARD', { at, before, after }: Change): string {
  const wall = new Date(at + before).toISOString().replace(/[-:]|\.\d+Z$/g, '')
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ].join('\r\n')
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${offset < 0 ? '-' : '+'}${digits.join('')}`
}
