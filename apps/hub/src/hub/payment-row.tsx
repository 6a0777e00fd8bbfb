import { Badge, type BadgeProps } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { formatDateTime } from '@frontdesk/ui/date-time'
import { formatMoney } from '@frontdesk/money/format-money'
import { Money } from '@frontdesk/ui/money'
import { ReceiptText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Payment } from '../api/trpc.ts'
import { payments as words, paymentWords, refundWords } from '../money-words.ts'
import { locale } from '../time/locale.ts'

export function PaymentRow({ payment, onReceipt }: { payment: Payment; onReceipt: () => void }): ReactNode {
  const { label, detail } = paymentWords(payment.state, dateOf(payment.paidAt ?? payment.createdAt))
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex items-start justify-between gap-4">
        <div>
          <p className="text-base font-medium text-ink">
            {words.purposes[payment.purpose]} <Money {...payment.amount} locale={locale} />
          </p>
          <p className="text-sm text-muted">{detail}</p>
        </div>
        <Badge tone={tones[payment.state]}>{label}</Badge>
      </div>
      {payment.refunds.map((refund) => (
        <p key={refund.id} className="mt-1 text-sm text-muted">
          {refundWords(refund, { amount: formatMoney({ ...refund.amount, locale }), date: dateOf(refund.at) })}
        </p>
      ))}
      {payment.paidAt && (
        <Button
          size="sm"
          variant="ghost"
          icon={ReceiptText}
          aria-label={words.receiptOf(formatMoney({ ...payment.amount, locale }))}
          onPress={onReceipt}
          className="mt-1 -ml-3"
        >
          {words.receipt}
        </Button>
      )}
    </li>
  )
}

function dateOf(at: string): string {
  return formatDateTime({ at, look: 'date', locale })
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
