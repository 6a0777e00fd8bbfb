import { createHash, randomBytes, randomInt } from 'node:crypto'
import { z } from 'zod'
import { isSameHash } from '../credential/is-same-hash.ts'
import type { LimitSecrets } from '../limit/limit-secrets.ts'

/** In the shape that ALTCHA gave to such questions: https://altcha.org/docs/v2/server-integration/ */
export const Challenge = z.strictObject({
  algorithm: z.literal('SHA-256'),
  challenge: z.string(),
  maxnumber: z.int(),
  salt: z.string(),
  signature: z.string(),
})
export type Challenge = z.input<typeof Challenge>

/** The answer: the same with the number found, as JSON in base64. */
export const Work = z.string().max(1_000)

const Solution = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().max(64),
  number: z.int().min(0),
  salt: z.string().max(100),
  signature: z.string().max(64),
})

/** Half of it is tried on average: less than a second for one visitor, and an hour of a processor for thousands. */
const maxnumber = 50_000
const lifeMs = 5 * 60_000

/** Which number is it that, behind the salt, has this hash? Nothing of it is kept: the signature says that it is ours. */
export function createChallenge(secrets: LimitSecrets, now: Date): Challenge {
  // The last sign keeps the number from being read as a part of the time.
  const salt = `${randomBytes(12).toString('hex')}?expires=${Math.floor((now.getTime() + lifeMs) / 1_000)}&`
  const challenge = hashOf(salt, randomInt(maxnumber + 1))
  return { algorithm: 'SHA-256', challenge, maxnumber, salt, signature: sign(secrets, salt, challenge).toString('hex') }
}

/** What a solved challenge is counted by, so that it is good once; undefined for anything else. */
export function readSolution(
  secrets: LimitSecrets,
  unverified: string,
  now: Date,
): { key: string; endsAt: Date } | undefined {
  const { data } = Solution.safeParse(jsonOf(unverified))
  if (!data) return undefined
  const { salt, challenge, number, signature } = data
  if (!isSameHash(Buffer.from(signature, 'hex'), sign(secrets, salt, challenge))) return undefined
  const endsAt = new Date(Number(/\?expires=(\d+)&$/.exec(salt)?.[1]) * 1_000)
  return endsAt > now && hashOf(salt, number) === challenge ? { key: challenge, endsAt } : undefined
}

function hashOf(salt: string, number: number): string {
  return createHash('sha256').update(`${salt}${number}`).digest('hex')
}

function sign(secrets: LimitSecrets, salt: string, challenge: string): Buffer {
  return secrets.sign('proof of work', salt, challenge)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'))
  } catch {
    return undefined
  }
}
