import type { OpenRange } from '../../../api/types.ts'

type Stretch = OpenRange['open'][number]

export interface Backdrop extends Stretch {
  kind: 'closed' | 'holiday' | 'timeOff' | 'outside'
  /** Nothing has to be said of what is merely closed. */
  words: string
}

/** What stands behind the bookings of a span, what is more general first. */
export function backgroundOf(range: OpenRange, span: { from: string; to: string }): Backdrop[] {
  const said = (kind: Backdrop['kind'], words: string) => (stretch: Stretch) => ({
    kind,
    words,
    startsAt: stretch.startsAt,
    endsAt: stretch.endsAt,
  })
  return [
    ...closedIn(range.open, span).map(said('closed', '')),
    ...range.holidays.map((day) => said('holiday', day.name)(day)),
    ...range.timeOff.map(said('timeOff', 'Time off')),
    ...range.outside.map(said('outside', 'Busy elsewhere')),
  ]
}

/** Whatever is not open. What is open comes in order, and nothing of it overlaps. */
function closedIn(open: readonly Stretch[], { from, to }: { from: string; to: string }): Stretch[] {
  const starts = [from, ...open.map(({ endsAt }) => endsAt)]
  const ends = [...open.map(({ startsAt }) => startsAt), to]
  return starts.flatMap((startsAt, at) => {
    const endsAt = ends[at] ?? to
    return Date.parse(startsAt) < Date.parse(endsAt) ? [{ startsAt, endsAt }] : []
  })
}
