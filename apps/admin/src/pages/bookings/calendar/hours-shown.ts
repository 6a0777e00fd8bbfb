const hourMs = 3_600_000

interface Span {
  startsAt: string
  endsAt: string
}

/** From which hour to which a grid of days has to reach: the usual day, and whatever begins before or ends after it. */
export function hoursShown(bookings: readonly Span[], zone: string): { from: number; to: number } {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  const minutes = (instant: number): number => {
    const [hour = 0, minute = 0] = clock.format(instant).split(':').map(Number)
    return hour * 60 + minute
  }
  let { from, to } = usual
  for (const { startsAt, endsAt } of bookings) {
    const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
    const begins = minutes(start)
    // Whatever goes on past midnight needs the whole day.
    const ends = end - start > 24 * hourMs ? 0 : minutes(end)
    if (ends <= begins) return { from: ends === 0 ? Math.min(from, Math.floor(begins / 60)) : 0, to: 24 }
    from = Math.min(from, Math.floor(begins / 60))
    to = Math.max(to, Math.ceil(ends / 60))
  }
  return { from, to }
}

const usual = { from: 7, to: 20 }
