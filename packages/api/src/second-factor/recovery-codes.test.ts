import { expect, test } from 'vitest'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'

test('recovery codes are ten of 120 random bits each, and never repeat', () => {
  const codes = Array.from({ length: 500 }, () => newRecoveryCodes()).flat()
  expect(newRecoveryCodes()).toHaveLength(10)
  expect(new Set(codes).size).toBe(5_000)
  // Six groups of four letters out of 32: 24 times five bits.
  expect(codes.filter((code) => !/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){5}$/.test(code))).toEqual([])
  for (let place = 0; place < 29; place++) {
    const seen = new Set(codes.map((code) => code.charAt(place)))
    expect(seen.size).toBe(place % 5 === 4 ? 1 : 32)
  }
})

test('a code is kept as a hash, the same one however it is copied, and another for any other code', () => {
  const code = '0a1b-2c3d-4e5f-6g7h-8j9k-mnpq'
  const hash = hashRecoveryCode(code)
  expect(hash).toHaveLength(32)
  for (const typed of [code.toUpperCase(), code.replaceAll('-', ' '), 'Oalb2c3d4e5f6g7h8j9kmnpq']) {
    expect(hashRecoveryCode(typed)).toEqual(hash)
  }
  expect(hashRecoveryCode(code.replace('q', 'r'))).not.toEqual(hash)
})
