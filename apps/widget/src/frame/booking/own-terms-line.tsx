import { type ReactNode, useState } from 'react'
import type { Booking } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { ownTerms } from './own-terms.ts'

/** What holds for changing one's mind about it. */
export function OwnTermsLine({ booking }: { booking: Booking }): ReactNode {
  const { clock, locale } = useDesk()
  const [now] = useState(Date.now)
  return <p className="fine">{ownTerms(booking, now, { locale, say: clock.until })}</p>
}
