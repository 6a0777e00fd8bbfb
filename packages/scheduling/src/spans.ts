import type { Instant, Span } from './types.ts'

/** Sorted and without overlaps: spans that touch become one, spans that hold nothing vanish. */
export function mergeSpans(spans: ReadonlyArray<Span>): Span[] {
  const sorted = spans.filter((span) => span.start < span.end).sort((a, b) => a.start - b.start)
  const merged: Span[] = []
  for (const { start, end } of sorted) {
    const last = merged.at(-1)
    if (!last || start > last.end) merged.push({ start, end })
    else if (end > last.end) last.end = end
  }
  return merged
}

/** Whether [start, end) shares an instant with any of the spans, which must come from `mergeSpans`. */
export function overlapsAny(merged: ReadonlyArray<Span>, start: Instant, end: Instant): boolean {
  let low = 0
  let high = merged.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const span = merged[middle]
    if (span && span.end <= start) low = middle + 1
    else high = middle
  }
  const first = merged[low]
  return first !== undefined && first.start < end
}

/** What is left of each span without those that are taken from it, in any order. */
export function subtractSpans(spans: ReadonlyArray<Span>, taken: ReadonlyArray<Span>): Span[] {
  const gone = mergeSpans(taken)
  return spans.flatMap((span) => {
    const inIt = gone.filter(({ start, end }) => end > span.start && start < span.end)
    const edges = [span.start, ...inIt.flatMap(({ start, end }) => [start, end]), span.end]
    return inIt.length === 0 ? [span] : pairs(edges).filter(({ start, end }) => start < end)
  })
}

function pairs(edges: readonly Instant[]): Span[] {
  return edges.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: edges[at + 1] ?? start }] : []))
}

/** What two spans share; it holds nothing when they are apart. */
export function intersect(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
}
