import { readMoney } from '@frontdesk/money/typed-money'

/** What is wrong with which field, under the name that the API has for it: `terms.refunds.0.percent`. */
export type FieldErrors = Record<string, string>

/** Reads what was typed, and keeps the code of what is wrong with it. Limits are the API's business. */
export interface Reader {
  errors: FieldErrors
  whole: (path: string, typed: string) => number
  amount: (path: string, typed: string) => number
  words: (path: string, typed: string) => string
}

export function newReader(currency: string): Reader {
  const errors: FieldErrors = {}
  return {
    errors,
    whole(path, typed) {
      const text = typed.trim()
      if (text === '') errors[path] = 'required'
      else if (!/^\d{1,6}$/.test(text)) errors[path] = notWhole(Number(text))
      return Number(text)
    },
    amount(path, typed) {
      const price = readMoney(typed, currency)
      if ('minor' in price) return price.minor
      errors[path] = price.code
      return 0
    },
    words(path, typed) {
      if (typed.trim() === '') errors[path] = 'required'
      return typed
    },
  }
}

/** A number that is whole and still not taken is out of every field's range. */
function notWhole(number: number): string {
  if (!Number.isInteger(number)) return 'wrong_type'
  if (number < 0) return 'too_small'
  return number > 999_999 ? 'too_large' : 'wrong_type'
}
