import { expect, test } from 'vitest'
import { formatMoney, minorDigits } from './money.tsx'

const inEnglish = (amountMinor: number | bigint, currency: string): string =>
  formatMoney({ amountMinor, currency, locale: 'en' })

test('minor units become the currency with as many digits as it has', () => {
  expect(inEnglish(18000, 'EUR')).toBe('€180.00')
  expect(inEnglish(5, 'USD')).toBe('$0.05')
  expect(inEnglish(21500, 'JPY')).toBe('¥21,500')
  expect(inEnglish(1234, 'KWD').replace(/\s/, ' ')).toBe('KWD 1.234')
})

test('the currency may come in small letters, as Stripe writes it', () => {
  expect(inEnglish(18000, 'eur')).toBe('€180.00')
})

test('a refund keeps its sign, also below one unit', () => {
  expect(inEnglish(-50, 'EUR')).toBe('-€0.50')
})

test('an amount too large for a double keeps every digit', () => {
  expect(inEnglish(900719925474099301n, 'USD')).toBe('$9,007,199,254,740,993.01')
})

test('currencies that Stripe counts in hundredths are read that way', () => {
  expect(minorDigits('isk')).toBe(2)
  expect(minorDigits('KRW')).toBe(0)
})
