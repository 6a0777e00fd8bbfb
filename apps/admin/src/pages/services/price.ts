import { minorDigits } from '@frontdesk/ui/money'

/** Stripe takes at most eight digits. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const highest = 99_999_999

export type TypedPrice = { minor: number } | { code: 'required' | 'format' | 'too_large' }

/** An amount as people type it, `85`, `85.50` or `85,50`, in minor units; digit by digit, since a fraction would round. */
export function readPrice(typed: string, currency: string): TypedPrice {
  const text = typed.replaceAll(/\s/g, '')
  if (text === '') return { code: 'required' }
  const [, whole, fraction = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? []
  const digits = minorDigits(currency)
  // More digits than the currency has: cents of yen, or a comma that was meant to part thousands.
  if (whole === undefined || fraction.length > digits) return { code: 'format' }
  const minor = Number(whole + fraction.padEnd(digits, '0'))
  return minor > highest ? { code: 'too_large' } : { minor }
}

/** The same amount back in the field. */
export function writePrice(minor: number, currency: string): string {
  const digits = minorDigits(currency)
  const all = String(minor).padStart(digits + 1, '0')
  if (digits === 0) return all
  const fraction = all.slice(-digits)
  const whole = all.slice(0, -digits)
  return /^0+$/.test(fraction) ? whole : `${whole}.${fraction}`
}
