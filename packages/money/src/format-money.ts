import { decimalsOf } from './currencies.ts'

export interface MoneyInLocale {
  /** In the currency's smallest unit, as the API gives it. */
  amountMinor: number | bigint
  /** ISO 4217, in any case. */
  currency: string
  /** The reader's own, if left out. */
  locale?: string
}

/**
 * An amount as it is read everywhere: in mails, the chat, the hub and the admin. Whole amounts have the digits that are usual
 * for the currency, all others every digit that counts.
 */
export function formatMoney({ amountMinor, currency, locale }: MoneyInLocale): string {
  const style = { style: 'currency', currency } as const
  const decimals = decimalsOf(currency)
  const minor = BigInt(amountMinor)
  const usual = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? decimals
  const digits = minor % 10n ** BigInt(decimals) === 0n ? Math.min(usual, decimals) : decimals
  const format = new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // Text keeps every digit, where a division would round.
  return format.format(decimalText(minor, decimals))
}

/** `-50` with two decimals is `-0.50`. */
export function decimalText(minor: bigint, decimals: number): `${number}` {
  const all = String(minor < 0n ? -minor : minor).padStart(decimals + 1, '0')
  const whole = all.slice(0, all.length - decimals)
  const fraction = decimals === 0 ? '' : `.${all.slice(-decimals)}`
  return `${minor < 0n ? '-' : ''}${whole}${fraction}` as `${number}` // digits, and one point between them
}
