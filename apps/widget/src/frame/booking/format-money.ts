import type { Money } from '../api/wire.ts'

/** Minor units in the currency's own number of digits: 18000 EUR is 180.00, 18000 JPY is 18000. */
export function formatMoney({ amountMinor, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  return format.format(amountMinor / 10 ** maximumFractionDigits)
}
