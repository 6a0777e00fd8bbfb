import type { ReactNode } from 'react'

export interface MoneyProps {
  /** In the currency's smallest unit, as the API gives it. */
  amountMinor: number | bigint
  /** ISO 4217, in any case. */
  currency: string
  locale?: string
}

export function Money(props: MoneyProps): ReactNode {
  return <span className="whitespace-nowrap tabular-nums">{formatMoney(props)}</span>
}

export function formatMoney({ amountMinor, currency, locale }: MoneyProps): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const digits = minorDigits(currency)
  const minor = BigInt(amountMinor)
  const all = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0')
  const whole = all.slice(0, all.length - digits)
  const decimal = `${minor < 0n ? '-' : ''}${whole}.${all.slice(all.length - digits) || '0'}`
  // A decimal string keeps every digit, where a division would round. The shape is known from above.
  return format.format(decimal as Intl.StringNumericLiteral)
}

/** How many digits of an amount stand behind the point: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const code = currency.toUpperCase()
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code })
  return stripeTwoDigits.has(code) ? 2 : (format.resolvedOptions().maximumFractionDigits ?? 2)
}

/** https://docs.stripe.com/currencies#special-cases */
const stripeTwoDigits = new Set(['ISK', 'UGX'])
