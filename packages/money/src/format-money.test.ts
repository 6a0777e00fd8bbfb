import { expect, test } from 'vitest'
import { formatMoney } from './format-money.ts'

/** Its spaces are those that do not break. */
const inEnglish = (amountMinor: number | bigint, currency: string): string =>
  formatMoney({ amountMinor, currency, locale: 'en-GB' }).replaceAll(/\s/g, ' ')

test.each([
  ['EUR', 18_000, '€180.00'],
  ['EUR', 18_050, '€180.50'],
  ['USD', 18_000, 'US$180.00'],
  ['USD', 5, 'US$0.05'],
  ['JPY', 21_500, 'JP¥21,500'],
  ['JPY', 1, 'JP¥1'],
  ['KWD', 18_000, 'KWD 18.000'],
  ['KWD', 1230, 'KWD 1.230'],
  ['HUF', 17_500, 'HUF 175'],
  ['HUF', 17_550, 'HUF 175.50'],
  ['TWD', 18_000, 'NT$180.00'],
  ['TWD', 18_050, 'NT$180.50'],
  ['COP', 5_000_000, 'COP 50,000'],
  ['COP', 5_000_050, 'COP 50,000.50'],
  ['IDR', 5_000_000, 'IDR 50,000'],
  ['IDR', 5_000_050, 'IDR 50,000.50'],
  ['ISK', 500, 'ISK 5'],
  ['ISK', 700_000, 'ISK 7,000'],
  ['UGX', 500, 'UGX 5'],
  ['UGX', 700_000, 'UGX 7,000'],
  ['AFN', 18_000, 'AFN 180'],
  ['AFN', 18_050, 'AFN 180.50'],
  ['CLP', 18_000, 'CLP 18,000'],
  ['CLP', 1, 'CLP 1'],
])('%s %i is %s', (currency, minor, inWords) => {
  expect(inEnglish(minor, currency)).toBe(inWords)
})

test('the currency may come in small letters, as Stripe writes it', () => {
  expect(inEnglish(17_500, 'huf')).toBe('HUF 175')
})

test('each language writes it its own way', () => {
  expect(formatMoney({ amountMinor: 125_050, currency: 'EUR', locale: 'de-DE' })).toMatch(/^1\.250,50\s€$/)
  expect(formatMoney({ amountMinor: 17_500, currency: 'HUF', locale: 'hu-HU' })).toMatch(/^175\sFt$/)
})

test('a refund keeps its sign, also below one unit', () => {
  expect(inEnglish(-50, 'EUR')).toBe('-€0.50')
})

test('an amount too large for a double keeps every digit', () => {
  expect(inEnglish(900_719_925_474_099_301n, 'USD')).toBe('US$9,007,199,254,740,993.01')
})
