import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { limitSecrets } from '../limit/limit-secrets.ts'
import { type Challenge, createChallenge, readSolution } from './challenge.ts'

const secrets = limitSecrets('an operator’s key of many letters, none of them guessed')
const now = new Date('2026-03-10T09:00:00Z')

function solve({ salt, challenge, maxnumber }: Challenge): number {
  for (let number = 0; number <= maxnumber; number++) {
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge) return number
  }
  throw new Error('a challenge without a solution')
}
const pack = (solution: object) => Buffer.from(JSON.stringify(solution)).toString('base64')

test('what was worked out is good, until it has expired', () => {
  const challenge = createChallenge(secrets, now)
  const work = pack({ ...challenge, number: solve(challenge), took: 12 })
  expect(readSolution(secrets, work, now)).toEqual({
    key: challenge.challenge,
    endsAt: new Date(now.getTime() + 300_000),
  })
  expect(readSolution(secrets, work, new Date(now.getTime() + 300_000))).toBeUndefined()
})

test('what was not worked out, or was never asked, is not', () => {
  const challenge = createChallenge(secrets, now)
  const number = solve(challenge)
  const later = challenge.salt.replace(/expires=\d+/, 'expires=9999999999')
  const own = createHash('sha256').update(`${later}0`).digest('hex')
  for (const solution of [
    { ...challenge, number: number + 1 },
    { ...challenge, number, salt: later },
    { ...challenge, number: 0, salt: later, challenge: own },
    { ...challenge, number, signature: '' },
    { ...challenge, number, signature: '00'.repeat(32) },
    { ...challenge, number: String(number) },
    { ...challenge, number, algorithm: 'SHA-1' },
    {},
  ]) {
    expect(readSolution(secrets, pack(solution), now)).toBeUndefined()
  }
  expect(readSolution(secrets, 'nonsense', now)).toBeUndefined()
})

test('no digit of the number can become one of the time', () => {
  const challenge = createChallenge(secrets, now)
  const [digit, ...rest] = String(solve(challenge))
  const moved = { ...challenge, salt: challenge.salt + digit, number: Number(rest.join('') || 0) }
  expect(readSolution(secrets, pack(moved), now)).toBeUndefined()
})
