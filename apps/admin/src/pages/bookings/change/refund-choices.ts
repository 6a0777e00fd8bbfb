import { formatMoney } from '@frontdesk/money/format-money'
import type { SelectOption } from '@frontdesk/ui/select'
import type { BookingDetail } from '../../../api/types.ts'

export type RefundChoice = 'policy' | 'full' | 'none'

/** What can go back when it is cancelled; nothing to choose where nothing was paid, and hardly anything for an agent. */
export function refundChoices(
  { money, refundIfCancelled }: Pick<BookingDetail, 'money' | 'refundIfCancelled'>,
  mayDecide: boolean,
): SelectOption<RefundChoice>[] {
  const [first] = money
  const left = money.reduce((sum, { refundable }) => sum + refundable.amountMinor, 0)
  if (!first || left === 0) return []
  const all = formatMoney({ amountMinor: left, currency: first.amount.currency })
  const policy = {
    id: 'policy' as const,
    label: `What the terms say, ${formatMoney(refundIfCancelled)}`,
    description: mayDecide
      ? 'As if the customer had cancelled now.'
      : 'As if the customer had cancelled now. Owners and admins can send back more.',
  }
  return mayDecide ? [policy, { id: 'full', label: `All of it, ${all}` }, { id: 'none', label: 'Nothing' }] : [policy]
}
