/**
 * What an amount means: https://docs.stripe.com/currencies. An `amount_minor` is everywhere in the unit that Stripe counts in. It
 * is not Intl's: 17500 is 175 forints and 500 is 5 Icelandic krónur, where Intl's digits would make a hundred times as much.
 */
const noDecimals = set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF')
const threeDecimals = set('BHD JOD KWD OMR TND')

// https://docs.stripe.com/currencies#special-cases. Payouts of HUF and TWD are in whole units as well; charges are not.
const wholeUnits = set('ISK UGX')

/** How many digits of an amount stand behind the point: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): 0 | 2 | 3 {
  const code = currency.toUpperCase()
  if (noDecimals.has(code)) return 0
  return threeDecimals.has(code) ? 3 : 2
}

/** Amounts that move are whole multiples of this. */
export function stepOf(currency: string): 1 | 10 | 100 {
  const code = currency.toUpperCase()
  if (wholeUnits.has(code)) return 100
  return threeDecimals.has(code) ? 10 : 1
}

function set(codes: string): ReadonlySet<string> {
  return new Set(codes.split(' '))
}
