import { Badge, type BadgeProps } from '@frontdesk/ui/badge'
import type { ReactNode } from 'react'
import type { Payment } from '../api/types.ts'

export function PaymentBadge({ state }: { state: Payment['state'] }): ReactNode {
  return <Badge tone={looks[state].tone}>{looks[state].label}</Badge>
}

const looks: Record<Payment['state'], { label: string; tone: BadgeProps['tone'] }> = {
  open: { label: 'Not paid yet', tone: 'info' },
  processing: { label: 'Being processed', tone: 'info' },
  paid: { label: 'Paid', tone: 'success' },
  failed: { label: 'Failed', tone: 'danger' },
  expired: { label: 'Expired', tone: 'neutral' },
  refund_due: { label: 'Refund on its way', tone: 'warning' },
  partly_refunded: { label: 'Partly refunded', tone: 'neutral' },
  refunded: { label: 'Refunded', tone: 'neutral' },
}
