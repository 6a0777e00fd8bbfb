import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { newTotpSecret, stepOfCode } from './totp.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const now = new Date('2026-03-10T09:00:00Z')

/** RFC 6238 as it is written, to hold the library against. https://www.rfc-editor.org/rfc/rfc6238 */
function codeAt(secret: string, at: Date): string {
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff
  return String(number % 1_000_000).padStart(6, '0')
}
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

test('a secret is 160 random bits', () => {
  const secrets = Array.from({ length: 1_000 }, () => newTotpSecret())
  expect(new Set(secrets).size).toBe(1_000)
  expect(secrets.filter((secret) => !/^[A-Z2-7]{32}$/.test(secret))).toEqual([])
})

test('a code is good in its half minute and in the one beside it, and says which one it is of', () => {
  const secret = newTotpSecret()
  const step = Math.floor(now.getTime() / 30_000)
  for (const [shift, expected] of [
    [-60, undefined],
    [-30, step - 1],
    [0, step],
    [30, step + 1],
    [60, undefined],
  ] as const) {
    expect(stepOfCode(secret, codeAt(secret, later(shift)), now)).toBe(expected)
  }
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345', '12345.'])('%j is no code', (text) => {
  expect(stepOfCode(newTotpSecret(), text, now)).toBeUndefined()
})
