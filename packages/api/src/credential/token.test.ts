import { createHash } from 'node:crypto'
import type { CredentialKind } from '@frontdesk/db/schema'
import { expect, test } from 'vitest'
import { mintToken, readToken } from './token.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest()
/** All of them: the type checker misses one that is left out. */
const everyKind: Record<CredentialKind, true> = {
  calendar: true,
  email: true,
  factor: true,
  hub: true,
  hublink: true,
  invite: true,
  key: true,
  member: true,
  refresh: true,
  reset: true,
  resume: true,
  verify: true,
  visitor: true,
}
const kinds = Object.keys(everyKind) as CredentialKind[]

test('a token is random: 130 bits to be found by, 256 to prove possession, and no two are alike', () => {
  const tokens = Array.from({ length: 5_000 }, () => mintToken('hub').token)
  const parts = tokens.map((token) => /^fd_hub_([0-9a-hjkmnp-tv-z]{26})\.([\w-]{43})$/.exec(token) ?? [])
  expect(new Set(parts.map(([, selector]) => selector)).size).toBe(5_000)
  expect(new Set(parts.map(([, , verifier]) => verifier)).size).toBe(5_000)
  for (let place = 0; place < 26; place++) {
    expect(new Set(parts.map(([, selector]) => selector?.charAt(place))).size).toBe(32)
  }
  for (let place = 0; place < 42; place++) {
    expect(new Set(parts.map(([, , verifier]) => verifier?.charAt(place))).size).toBe(64)
  }
})

test('what is stored is a hash of the half that proves', () => {
  const { token, selector, hash } = mintToken('key')
  expect(token).toContain(`_${selector}.`)
  expect(hash).toEqual(sha256(token.slice(token.indexOf('.') + 1)))
})

test.each(kinds)('a token of kind %s is read as that and as nothing else', (kind) => {
  const { token, selector, hash } = mintToken(kind)
  expect(readToken(kind, token)).toEqual({ kind, selector, given: hash })
  for (const other of kinds.filter((each) => each !== kind)) {
    expect(readToken(other, token)).toEqual({ kind: other, selector: '', given: sha256('') })
  }
})

const { token } = mintToken('member')
test.each([
  undefined,
  '',
  'member',
  token.slice(0, -1),
  `${token}a`,
  ` ${token}`,
  `${token}\n`,
  token.replace('.', ''),
  token.slice(0, token.indexOf('.')),
  token.replace('fd_', 'FD_'),
  token.replace('_member_', '_member '),
  token.replace(/\..*/, `.${'='.repeat(43)}`),
])('%j is read like no token at all', (text) => {
  expect(readToken('member', text)).toEqual(readToken('member', undefined))
})
