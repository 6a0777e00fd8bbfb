import { type MoneyInLocale, formatMoney } from '@frontdesk/money/format-money'
import type { ReactNode } from 'react'

export function Money(props: MoneyInLocale): ReactNode {
  return <span className="whitespace-nowrap tabular-nums">{formatMoney(props)}</span>
}
