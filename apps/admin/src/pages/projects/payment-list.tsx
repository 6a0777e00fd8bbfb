import { DateTime } from '@frontdesk/ui/date-time'
import { Money } from '@frontdesk/ui/money'
import type { ReactNode } from 'react'
import type { Payment } from '../../api/types.ts'
import { PaymentBadge } from '../../parts/payment-badge.tsx'

export function PaymentList({ payments }: { payments: readonly Payment[] }): ReactNode {
  if (payments.length === 0) return <p className="text-sm text-subtle">Nothing to pay so far.</p>
  return (
    <ul className="flex flex-col divide-y divide-line">
      {payments.map((payment) => (
        <li key={payment.id} className="flex items-start justify-between gap-4 py-3 text-sm first:pt-0 last:pb-0">
          <div>
            <p className="font-medium text-ink">
              <Money {...payment.amount} />
            </p>
            <p className="text-xs text-subtle">
              <DateTime at={payment.refundedAt ?? payment.paidAt ?? payment.createdAt} />
            </p>
          </div>
          <PaymentBadge state={payment.state} />
        </li>
      ))}
    </ul>
  )
}
