import { Card } from '@frontdesk/ui/card'
import { LinkButton } from '@frontdesk/ui/link-button'
import { formatMoney } from '@frontdesk/money/format-money'
import type { ReactNode } from 'react'
import type { HubProject } from '../api/trpc.ts'
import { payments as words } from '../money-words.ts'
import { locale } from '../time/locale.ts'
import { hub } from '../words.ts'
import { PaymentRow } from './payment-row.tsx'
import { newestFirst } from './status-of.ts'

export interface PaymentsCardProps {
  project: HubProject
  onReceipt: (paymentId: string) => void
}

/** What was paid, what came back, and what is left to pay. A checkout that was merely opened is not worth a line. */
export function PaymentsCard({ project: { booking, payments }, onReceipt }: PaymentsCardProps): ReactNode {
  const shown = newestFirst(payments).filter(({ state }) => state !== 'open' && state !== 'expired')
  const isExpected = booking.price.amountMinor > 0 && booking.state === 'awaiting_payment'
  const rest = booking.state === 'awaiting_payment' || booking.balance.amountMinor === 0 ? undefined : booking.balance
  if (shown.length === 0 && !isExpected && !rest) return null

  return (
    <Card title={hub.payments}>
      {shown.length === 0 && <p className="text-base text-muted">{hub.noPayments}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {shown.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} onReceipt={() => onReceipt(payment.id)} />
        ))}
      </ul>
      {rest && (
        <div className="mt-4 flex flex-col gap-3 border-t border-line pt-4 sm:flex-row sm:items-center sm:justify-between">
          <p className="text-base text-ink">{words.rest(formatMoney({ ...rest, locale }))}</p>
          <LinkButton href="/hub/pay">{words.payRest(formatMoney({ ...rest, locale }))}</LinkButton>
        </div>
      )}
    </Card>
  )
}
