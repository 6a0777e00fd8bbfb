import { expect, test } from 'vitest'
import { readMoney, writeMoney } from './typed-money.ts'

test.each([
  ['85', 'EUR', 8500],
  ['85.5', 'EUR', 8550],
  ['85,50', 'EUR', 8550],
  ['0', 'EUR', 0],
  ['1 200.05', 'USD', 120_005],
  ['1500', 'JPY', 1500],
  ['1.250', 'KWD', 1250],
  ['175', 'HUF', 17_500],
  ['175.50', 'HUF', 17_550],
  ['180', 'TWD', 18_000],
  ['50000', 'COP', 5_000_000],
  ['70', 'ISK', 7000],
  ['70.00', 'UGX', 7000],
])('%s in %s is %i minor units', (typed, currency, minor) => {
  expect(readMoney(typed, currency)).toEqual({ minor })
})

test('an amount that a float would get wrong stays exact', () => {
  expect(readMoney('1.15', 'EUR')).toEqual({ minor: 115 })
  expect(readMoney('4.35', 'EUR')).toEqual({ minor: 435 })
})

test('a parted thousand is refused where it could be mistaken for a fraction', () => {
  expect(readMoney('1,200', 'EUR')).toEqual({ code: 'format' })
  expect(readMoney('1,200.00', 'EUR')).toEqual({ code: 'format' })
})

test.each(['85.', '-5', 'abc', '85 EUR', '1e3'])('%s is no amount', (typed) => {
  expect(readMoney(typed, 'EUR')).toEqual({ code: 'format' })
})

test.each([
  ['10.5', 'JPY'],
  ['10.5', 'ISK'],
  ['10.50', 'UGX'],
  ['1.255', 'KWD'],
])('%s of %s cannot move', (typed, currency) => {
  expect(readMoney(typed, currency)).toEqual({ code: 'format' })
})

test('nothing typed and too much typed are told apart', () => {
  expect(readMoney(' ', 'EUR')).toEqual({ code: 'required' })
  expect(readMoney('1000000', 'EUR')).toEqual({ code: 'too_large' })
})

test.each([
  [8500, 'EUR', '85'],
  [8550, 'EUR', '85.50'],
  [5, 'EUR', '0.05'],
  [0, 'EUR', '0'],
  [1500, 'JPY', '1500'],
  [1250, 'KWD', '1.250'],
  [17_500, 'HUF', '175'],
  [7000, 'ISK', '70'],
])('%i minor units of %s are written as %s', (minor, currency, text) => {
  expect(writeMoney(minor, currency)).toBe(text)
  expect(readMoney(text, currency)).toEqual({ minor })
})
