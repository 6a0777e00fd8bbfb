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
  const amountMinor = project.payments.reduce((sum, each) => sum + spokenOf(each, outcome), 0)
  const words = moneyWords(outcome, {
    business: project.business.name,
    amount: formatMoney({ ...project.booking.price, amountMinor, locale }),
    date: payment?.refundedAt ? formatDateTime({ at: payment.refundedAt, look: 'date', locale }) : undefined,
  })
  return <p className="mt-3 text-base/6 font-medium text-ink">{words}</p>
}

/** What of a payment the words speak of, where a deposit and the rest may have come and gone one by one. */
function spokenOf({ state, amount, refunded, refunds }: Payment, outcome: MoneyOutcome): number {
  if (outcome === 'partly_refunded' || outcome === 'refunded') return refunded.amountMinor
  if (outcome !== 'refund_due') return state === stateOf[outcome] ? amount.amountMinor : 0
  const onItsWay = refunds.filter((refund) => refund.state === 'due' || refund.state === 'pending')
  return onItsWay.reduce((sum, refund) => sum + refund.amount.amountMinor, 0)
}

const stateOf: Record<MoneyOutcome, Payment['state'] | undefined> = {
  nothing_taken: undefined,
  on_its_way_in: 'processing',
  kept: 'paid',
  refund_due: 'refund_due',
  partly_refunded: 'partly_refunded',
  refunded: 'refunded',
}
