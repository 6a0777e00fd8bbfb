import { createHash, randomBytes } from 'node:crypto'
import type { UnverifiedCredential } from '@frontdesk/db/entry'
import type { CredentialKind } from '@frontdesk/db/schema'

/** A new secret: the token goes to its holder once, the selector and the hash to the database. */
export type MintedToken = { token: string; selector: string; hash: Buffer }

const selectorLetters = '0123456789abcdefghjkmnpqrstvwxyz'

/** `fd_<kind>_<selector>.<verifier>`: 130 random bits to find the row by, 256 to prove possession. */
export function mintToken(kind: CredentialKind): MintedToken {
  // 32 letters divide 256 evenly, so every letter is equally likely.
  const selector = [...randomBytes(26)].map((byte) => selectorLetters.charAt(byte % 32)).join('')
  const verifier = randomBytes(32).toString('base64url')
  return { token: `fd_${kind}_${selector}.${verifier}`, selector, hash: sha256(verifier) }
}

/** Absent, garbage or another kind's token becomes a credential that no row matches, and takes the path of a wrong one. */
export function readToken(kind: CredentialKind, unverified: string | undefined): UnverifiedCredential {
  const written = splitToken(unverified)
  const matches = written.kind === kind
  return { kind, selector: matches ? written.selector : '', given: sha256(matches ? written.verifier : '') }
}

/** What a well-formed token says of itself, for whoever explains why it was refused. */
export function readAnyToken(unverified: string): { kind: string; selector: string; given: Buffer } | undefined {
  const { kind, selector, verifier } = splitToken(unverified)
  return kind ? { kind, selector, given: sha256(verifier) } : undefined
}

function splitToken(unverified: string | undefined) {
  const parts = /^fd_([a-z]+)_([0-9a-z]{26})\.([\w-]{43})$/.exec(unverified ?? '') ?? []
  const [, kind, selector = '', verifier = ''] = parts
  return { kind, selector, verifier }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
