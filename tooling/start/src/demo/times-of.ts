import { instantOf, localDateOf } from '@frontdesk/scheduling/zone'
import type { DemoBooking, DemoBusiness } from './demo-business.ts'

const dayMs = 86_400_000

type Seen = { now: Date; business: Pick<DemoBusiness, 'zone'> }
type Asked = Pick<DemoBooking, 'day' | 'at'>

/** When an appointment is, and when it was booked: three days ago, or three days before it where it is over. */
export function timesOf(seen: Seen, asked: Asked): { startsAt: Date; bookedAt: Date } {
  const startsAt = openDayAt(seen, asked)
  const bookedAt = new Date(Math.min(seen.now.getTime(), startsAt.getTime()) - 3 * dayMs)
  return { startsAt, bookedAt }
}

/** The asked day, or the next one (for the past: the one before) from Tuesday to Thursday, when both businesses are open. */
function openDayAt({ now, business }: Seen, { day, at }: Asked): Date {
  for (let shift = 0; ; shift++) {
    const date = localDateOf(business.zone, now.getTime() + (day + (day < 0 ? -shift : shift)) * dayMs)
    if ([2, 3, 4].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
      return new Date(instantOf(business.zone, date, at))
  }
}
