import { Badge, type BadgeProps } from '@frontdesk/ui/badge'
import { Card } from '@frontdesk/ui/card'
import { formatDateTime } from '@frontdesk/ui/date-time'
import { Money } from '@frontdesk/ui/money'
import type { ReactNode } from 'react'
import type { HubProject, Payment } from '../api/trpc.ts'
import { locale } from '../time/locale.ts'
import { hub, paymentWords } from '../words.ts'
import { newestFirst } from './status-of.ts'

/** What was paid and what came back. A checkout that was merely opened is not worth a line. */
export function PaymentsCard({ project }: { project: HubProject }): ReactNode {
  const payments = newestFirst(project.payments).filter(({ state }) => state !== 'open' && state !== 'expired')
  const isExpected = project.booking.price.amountMinor > 0 && project.booking.state === 'awaiting_payment'
  if (payments.length === 0 && !isExpected) return null

  return (
    <Card title={hub.payments}>
      {payments.length === 0 && <p className="text-base text-muted">{hub.noPayments}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {payments.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} />
        ))}
      </ul>
    </Card>
  )
}

function PaymentRow({ payment }: { payment: Payment }): ReactNode {
  const at = payment.refundedAt ?? payment.paidAt ?? payment.createdAt
  const words = paymentWords(payment.state, formatDateTime({ at, look: 'date', locale }))
  return (
    <li className="flex items-center justify-between gap-4 py-3 first:pt-0 last:pb-0">
      <div>
        <p className="text-base font-medium text-ink">
          <Money {...payment.amount} locale={locale} />
        </p>
        <p className="text-sm text-muted">{words.detail}</p>
      </div>
      <Badge tone={tones[payment.state]}>{words.label}</Badge>
    </li>
  )
}

const tones: Record<Payment['state'], BadgeProps['tone']> = {
  open: 'neutral',
  processing: 'info',
  paid: 'success',
  failed: 'danger',
  expired: 'neutral',
  refund_due: 'info',
  partly_refunded: 'neutral',
  refunded: 'neutral',
}
