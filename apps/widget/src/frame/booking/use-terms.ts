import { useState } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { hoursOf, termsSentence } from './terms-sentence.ts'

const hourMs = 3_600_000

/** What holds for changing one's mind about it; nothing where the service is not offered any more. */
export function useTerms({ serviceId, price, ...booking }: Booking): string | undefined {
  const { offered } = useStore(useDesk().booking.flow)
  const [now] = useState(Date.now)
  const service = offered?.services.find(({ id }) => id === serviceId)
  if (!service) return undefined
  // For an appointment that is close, a deadline can be over before it is booked.
  const isAhead = (until: string | null) => until !== null && Date.parse(until) >= now
  return termsSentence({
    cancelUntil: isAhead(booking.cancelUntil) ? service.cancelUntil : null,
    rescheduleUntil: isAhead(booking.rescheduleUntil) ? service.rescheduleUntil : null,
    refunds: service.refunds.filter(({ until }) => Date.parse(booking.startsAt) - hoursOf(until) * hourMs >= now),
    isFree: price.amountMinor === 0,
  })
}
