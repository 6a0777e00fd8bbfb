/** Minutes of a day of the week, Monday being 1. */
export type OpenRange = { weekday: number; from: number; to: number }

/** When anybody can be booked: ranges that meet or overlap are one, in the order of the week. */
export function mergeHours(ranges: readonly OpenRange[]): OpenRange[] {
  const sorted = ranges.toSorted((a, b) => a.weekday - b.weekday || a.from - b.from)
  const merged: OpenRange[] = []
  for (const { weekday, from, to } of sorted) {
    const last = merged.at(-1)
    if (last?.weekday === weekday && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ weekday, from, to })
  }
  return merged
}
