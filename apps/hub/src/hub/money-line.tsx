import { formatDateTime } from '@frontdesk/ui/date-time'
import { formatMoney } from '@frontdesk/money/format-money'
import type { ReactNode } from 'react'
import type { HubProject, Payment } from '../api/trpc.ts'
import { locale } from '../time/locale.ts'
import { moneyWords } from '../money-words.ts'
import { moneyOutcome, paymentIn, type MoneyOutcome } from './status-of.ts'

/** What happened with the money of a booking that did not come about. */
export function MoneyLine({ project }: { project: HubProject }): ReactNode {
  const outcome = moneyOutcome(project.payments)
  const state = stateOf[outcome]
  const payment = state && paymentIn(project.payments, state)
  const amount = payment && amountOf(payment)
  const words = moneyWords(outcome, {
    business: project.business.name,
    amount: formatMoney({ ...(amount ?? project.booking.price), locale }),
    date: payment?.refundedAt ? formatDateTime({ at: payment.refundedAt, look: 'date', locale }) : undefined,
  })
  return <p className="mt-3 text-base/6 font-medium text-ink">{words}</p>
}

/** What the words speak of: of money that goes back, only that part. */
function amountOf({ state, amount, refunded, refunds }: Payment): Payment['amount'] {
  if (state === 'partly_refunded' || state === 'refunded') return refunded
  if (state !== 'refund_due') return amount
  const onItsWay = refunds.filter((refund) => refund.state === 'due' || refund.state === 'pending')
  return { ...amount, amountMinor: onItsWay.reduce((sum, refund) => sum + refund.amount.amountMinor, 0) }
}

const stateOf: Record<MoneyOutcome, Payment['state'] | undefined> = {
  nothing_taken: undefined,
  on_its_way_in: 'processing',
  kept: 'paid',
  refund_due: 'refund_due',
  partly_refunded: 'partly_refunded',
  refunded: 'refunded',
}
