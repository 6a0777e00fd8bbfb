import { createHash, randomInt } from 'node:crypto'
import { type NoticeChannelId, bytesOf } from '@frontdesk/db/ids'
import type { Keyring } from '@frontdesk/db/keyring'
import { isSameHash } from '../credential/is-same-hash.ts'

export const codeMs = 60 * 60_000
/** Over all codes of one channel. */
export const mostTries = 10

/** Six digits: what a person types from a mail. */
export function newChannelCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** Keyed, since six digits are quickly guessed from a bare hash; and bound to the one channel that it is for. */
export function hashChannelCode(keyring: Keyring, code: string, channelId: NoticeChannelId): Buffer {
  const keyed = keyring.operatorKeys().blindIndex('notice code', code)
  return createHash('sha256').update(keyed).update(bytesOf(channelId)).digest()
}

type Kept = { code_hash: Buffer; attempts: number; expires_at: Date }

export function isGood(kept: Kept, givenHash: Buffer, now: Date): boolean {
  return isSameHash(givenHash, kept.code_hash) && kept.attempts <= mostTries && kept.expires_at > now
}
