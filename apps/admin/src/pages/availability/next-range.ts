interface Range {
  from: number
  to: number
}

/** A sensible next range of a date: office hours first, then an hour after the last one, until the day is full. */
export function nextRange(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return { from: 540, to: 1020 }
  const from = Math.max(...ranges.map(({ to }) => to)) + 60
  return from + 60 > 1440 ? undefined : { from, to: Math.min(from + 180, 1440) }
}
