import { decimalsOf, stepOf } from './currencies.ts'
import { decimalText } from './format-money.ts'

/** Stripe takes at most eight digits. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const highest = 99_999_999

export type TypedMoney = { minor: number } | { code: 'required' | 'format' | 'too_large' }

/** An amount as people type it, `85`, `85.50` or `85,50`, in minor units; digit by digit, since a fraction would round. */
export function readMoney(typed: string, currency: string): TypedMoney {
  const text = typed.replaceAll(/\s/g, '')
  if (text === '') return { code: 'required' }
  const [, whole, fraction = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? []
  const decimals = decimalsOf(currency)
  // More digits than the currency has: cents of yen, or a comma that was meant to part thousands.
  if (whole === undefined || fraction.length > decimals) return { code: 'format' }
  const minor = Number(whole + fraction.padEnd(decimals, '0'))
  if (minor > highest) return { code: 'too_large' }
  return minor % stepOf(currency) === 0 ? { minor } : { code: 'format' }
}

/** The same amount back in the field. */
export function writeMoney(minor: number, currency: string): string {
  const text = decimalText(BigInt(minor), decimalsOf(currency))
  return text.replace(/\.0+$/, '')
}
