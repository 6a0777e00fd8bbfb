import { expect, test } from 'vitest'
import { factorOf } from './factor-of.ts'

test('six digits are a code of the app, however they were grouped', () => {
  expect(factorOf(' 123 456 ')).toEqual({ method: 'totp', code: '123456' })
})

test('anything else is a recovery code, as it was written', () => {
  expect(factorOf(' abcd-efgh-1234 ')).toEqual({ method: 'recovery_code', code: 'abcd-efgh-1234' })
})
