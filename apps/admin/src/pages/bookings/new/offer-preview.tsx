import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { formatMoney } from '@frontdesk/money/format-money'
import type { ReactNode } from 'react'
import type { Service, SlotVerdict } from '../../../api/types.ts'
import { BookingWhen } from '../../../parts/booking-when.tsx'
import { Fact, Facts } from '../../../parts/facts.tsx'

type Offer = NonNullable<SlotVerdict['offer']>

interface OfferPreviewProps {
  offer: Offer
  service: Service
  addonIds: readonly string[]
  seats: number
  startsAt: string
  /** Who would give it. */
  providerName: string
  zone: string
  customerZone: string | undefined
}

/** What is put before the customer, before it is. */
export function OfferPreview(props: OfferPreviewProps): ReactNode {
  const { offer, service, addonIds, seats, startsAt, providerName, zone, customerZone } = props
  const { endsAt, location, goodUntil, cancelUntil, rescheduleUntil } = offer
  const added = service.addons.filter(({ id }) => addonIds.includes(id))
  return (
    <Card title="What the customer sees" description="In the chat, on their page or by e-mail.">
      <Facts>
        <Fact name="What">{service.name}</Fact>
        <Fact name="When">
          <BookingWhen booking={{ startsAt, endsAt, businessZone: zone }} customerZone={customerZone} />
        </Fact>
        <Fact name="With">{providerName}</Fact>
        {location && <Fact name="Where">{location}</Fact>}
        {seats > 1 && <Fact name="Seats">{seats}</Fact>}
        {added.length > 0 && <Fact name="Added">{added.map(({ name }) => name).join(', ')}</Fact>}
        <Fact name="Price">{priceWords(offer)}</Fact>
        <Fact name="They can cancel">
          {cancelUntil ? <Until at={cancelUntil} zone={zone} /> : 'Only by asking you'}
        </Fact>
        <Fact name="They can move it">
          {rescheduleUntil ? <Until at={rescheduleUntil} zone={zone} /> : 'Only by asking you'}
        </Fact>
        <Fact name="Good until">
          <DateTime at={goodUntil} zone={zone} />
        </Fact>
      </Facts>
    </Card>
  )
}

function Until({ at, zone }: { at: string; zone: string }): ReactNode {
  return (
    <>
      until <DateTime at={at} zone={zone} />
    </>
  )
}

export function priceWords({ price, deposit }: Pick<Offer, 'price' | 'deposit'>): string {
  if (price.amountMinor === 0) return 'Free'
  if (!deposit) return formatMoney(price)
  const later = { ...price, amountMinor: price.amountMinor - deposit.amountMinor }
  return `${formatMoney(price)}: ${formatMoney(deposit)} to confirm it, ${formatMoney(later)} later`
}
