import { createHash, randomInt } from 'node:crypto'
import { type HubLinkId, bytesOf } from '@frontdesk/db/ids'
import type { Keyring } from '@frontdesk/db/keyring'

export const hubCodeMinutes = 10

/** Six digits: what a person types from a mail. How often one may try is counted in auth.enter_hub_code. */
export function newHubCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** Keyed, since six digits are quickly guessed from a bare hash. */
export function keyedHubCode(keyring: Keyring, code: string): Buffer {
  return keyring.operatorKeys().blindIndex('hub code', code)
}

/** As it is stored, bound to the one link that it is for; auth.enter_hub_code does the same with what was typed. */
export function hashHubCode(keyring: Keyring, { code, hubLinkId }: { code: string; hubLinkId: HubLinkId }): Buffer {
  return createHash('sha256').update(keyedHubCode(keyring, code)).update(bytesOf(hubLinkId)).digest()
}
