import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '@frontdesk/db/open-database'
import { z } from 'zod'
import { type Purpose, keepChallenge, takeChallenge } from './queries.ts'

const lastsMs = 5 * 60_000

/** What it was made for: a session, a proven password, or for logging in nothing yet. */
export type Occasion = { purpose: Purpose; boundTo: string | null; now: Date }

export async function newChallenge(db: Db, occasion: Occasion): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  const expiresAt = new Date(occasion.now.getTime() + lastsMs)
  await keepChallenge(db, { ...asked(challenge, occasion), expiresAt })
  return challenge
}

const ClientData = z.object({ challenge: z.string().max(200) })

/** The challenge that was signed, if it is one of ours for this occasion. It is used up, whatever else is wrong. */
export async function takeSignedChallenge(
  db: Db,
  unverifiedClientData: string,
  occasion: Occasion,
): Promise<string | undefined> {
  const challenge = readChallenge(unverifiedClientData)
  const taken = await takeChallenge(db, asked(challenge ?? '', occasion))
  return taken ? challenge : undefined
}

function readChallenge(unverifiedClientData: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(unverifiedClientData, 'base64url').toString('utf8'))
    return ClientData.safeParse(parsed).data?.challenge
  } catch {
    return undefined
  }
}

function asked(challenge: string, { purpose, boundTo, now }: Occasion) {
  return { challengeHash: sha256(challenge), purpose, boundTo: boundTo === null ? null : sha256(boundTo), now }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
