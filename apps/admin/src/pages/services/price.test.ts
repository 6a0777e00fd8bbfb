import { expect, test } from 'vitest'
import { readPrice, writePrice } from './price.ts'

test.each([
  ['85', 'EUR', 8500],
  ['85.5', 'EUR', 8550],
  ['85,50', 'EUR', 8550],
  ['0', 'EUR', 0],
  ['1 200.05', 'USD', 120_005],
  ['1500', 'JPY', 1500],
  ['1.250', 'KWD', 1250],
  ['70', 'ISK', 7000],
])('%s in %s is %i minor units', (typed, currency, minor) => {
  expect(readPrice(typed, currency)).toEqual({ minor })
})

test('an amount that a float would get wrong stays exact', () => {
  expect(readPrice('1.15', 'EUR')).toEqual({ minor: 115 })
  expect(readPrice('4.35', 'EUR')).toEqual({ minor: 435 })
})

test('a parted thousand is refused where it could be mistaken for a fraction', () => {
  expect(readPrice('1,200', 'EUR')).toEqual({ code: 'format' })
  expect(readPrice('1,200.00', 'EUR')).toEqual({ code: 'format' })
})

test.each(['85.', '-5', 'abc', '85 EUR', '1e3'])('%s is no amount', (typed) => {
  expect(readPrice(typed, 'EUR')).toEqual({ code: 'format' })
})

test('yen have no cents', () => {
  expect(readPrice('10.5', 'JPY')).toEqual({ code: 'format' })
})

test('nothing typed and too much typed are told apart', () => {
  expect(readPrice(' ', 'EUR')).toEqual({ code: 'required' })
  expect(readPrice('1000000', 'EUR')).toEqual({ code: 'too_large' })
})

test.each([
  [8500, 'EUR', '85'],
  [8550, 'EUR', '85.50'],
  [5, 'EUR', '0.05'],
  [0, 'EUR', '0'],
  [1500, 'JPY', '1500'],
  [1250, 'KWD', '1.250'],
])('%i minor units of %s are written as %s', (minor, currency, text) => {
  expect(writePrice(minor, currency)).toBe(text)
  expect(readPrice(text, currency)).toEqual({ minor })
})
