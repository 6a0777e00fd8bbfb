import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { DateTime } from '@frontdesk/ui/date-time'
import { Money } from '@frontdesk/ui/money'
import { Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { BookingDetail, BookingMoney as Payment } from '../../api/types.ts'
import { PaymentBadge } from '../../parts/payment-badge.tsx'
import { useMayConfigure } from '../../shell/me.ts'
import { RefundDialog } from './change/refund-dialog.tsx'
import { disputeStateWords, purposeWords, refundReasonWords, refundStateWords } from './money-words.ts'

/** What was asked for, what came, what went back, and what the payer's bank says. */
export function BookingMoney({ booking }: { booking: BookingDetail }): ReactNode {
  const { money, price, businessZone } = booking
  const [givingBack, setGivingBack] = useState<Payment>()
  return (
    <Card title="Money">
      {price.amountMinor > 0 && <Sums booking={booking} />}
      {money.length === 0 ? (
        <p className="text-sm text-subtle">
          {price.amountMinor === 0 ? 'This one is free.' : 'Nothing asked for yet.'}
        </p>
      ) : (
        <ul aria-label="Payments" className="flex flex-col divide-y divide-line">
          {money.map((payment) => (
            <PaymentItem
              key={payment.id}
              payment={payment}
              zone={businessZone}
              onRefund={() => setGivingBack(payment)}
            />
          ))}
        </ul>
      )}
      {givingBack && <RefundDialog booking={booking} payment={givingBack} onClose={() => setGivingBack(undefined)} />}
    </Card>
  )
}

/** What is left of what came, once some of it went back. */
const keptWords: Partial<Record<BookingDetail['payment'], string>> = { partly_refunded: 'Kept', refunded: 'Kept' }

function Sums({ booking: { price, paid, due, balance, payment } }: { booking: BookingDetail }): ReactNode {
  const sums = [
    { name: 'Price', amount: price },
    { name: keptWords[payment] ?? 'Paid', amount: paid },
    ...(due.amountMinor > 0 ? [{ name: 'Due now', amount: due }] : []),
    ...(balance.amountMinor > 0 ? [{ name: 'Remaining amount', amount: balance }] : []),
  ]
  return (
    <dl className="mb-5 flex flex-wrap gap-x-8 gap-y-3 border-b border-line pb-5 text-sm">
      {sums.map(({ name, amount }) => (
        <div key={name}>
          <dt className="text-subtle">{name}</dt>
          <dd className="text-base font-medium text-ink">
            <Money {...amount} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface PaymentItemProps {
  payment: Payment
  zone: string
  onRefund: () => void
}

function PaymentItem({ payment, zone, onRefund }: PaymentItemProps): ReactNode {
  const { purpose, amount, state, paidAt, createdAt, refunds, disputes, refundable } = payment
  const mayRefund = useMayConfigure() && refundable.amountMinor > 0
  return (
    <li className="flex flex-col gap-3 py-4 text-sm first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <p className="font-medium text-ink">
            <Money {...amount} /> <span className="font-normal text-muted">{purposeWords[purpose]}</span>
          </p>
          <p className="text-xs text-subtle">
            {paidAt ? 'Paid' : 'Asked for'} <DateTime at={paidAt ?? createdAt} zone={zone} />
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <PaymentBadge state={state} />
          {mayRefund && (
            <Button size="sm" icon={Undo2} onPress={onRefund}>
              Send back
            </Button>
          )}
        </div>
      </div>
      {refunds.length > 0 && (
        <ul aria-label="Refunds" className="flex flex-col gap-2 border-l-2 border-line pl-4">
          {refunds.map((refund) => (
            <li key={refund.id}>
              <p className="text-ink">
                <Money {...refund.amount} /> {refundStateWords[refund.state]}
              </p>
              <p className="text-xs text-subtle">
                {refundReasonWords[refund.reason]}{' '}
                {refund.failure && `Stripe says: ${refund.failure.replaceAll('_', ' ')}. `}
                {refund.memberName && `By ${refund.memberName}. `}
                <DateTime at={refund.at} zone={zone} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {disputes.map((dispute) => (
        <div
          key={dispute.id}
          className="flex flex-wrap items-center gap-3 rounded-lg bg-danger-soft p-3 text-danger-ink"
        >
          <Badge tone="danger">{disputeStateWords[dispute.state]}</Badge>
          <p>
            <Money {...dispute.amount} />, {dispute.reason.replaceAll('_', ' ')}
            {dispute.respondBy && (
              <>
                {' '}
                · answer until <DateTime at={dispute.respondBy} zone={zone} />
              </>
            )}
          </p>
        </div>
      ))}
    </li>
  )
}
