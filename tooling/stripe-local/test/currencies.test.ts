import { decimalsOf } from '@frontdesk/money/currencies'
import { expect, test } from 'vitest'
import { CURRENCIES, decimalsOf as decimalsAtStripe } from '../src/money/currencies.ts'

test.each([...CURRENCIES])('the product and Stripe mean the same by an amount in %s', (currency) => {
  expect(decimalsOf(currency)).toBe(decimalsAtStripe(currency))
})
