import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { readIdentityToken } from './read-identity-token.ts'

const now = new Date('2026-03-10T09:00:00Z')
const iat = now.getTime() / 1_000
const [secret, other] = ['fdis_one', 'fdis_other']
const claims = { aud: 'site_a', sub: 'user-4711', iat, exp: iat + 300 }
const hs256 = { alg: 'HS256', typ: 'JWT' }

function write(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
}
function sign(payload: unknown, how: { header?: unknown; key?: string; hash?: string } = {}): string {
  return signBytes(Buffer.from(write(payload), 'base64url'), how)
}
function signBytes(payload: Buffer, { header = hs256 as unknown, key = secret, hash = 'sha256' } = {}): string {
  const text = `${write(header)}.${payload.toString('base64url')}`
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`
}
const read = (token: string, secrets: readonly string[] = [secret]) =>
  readIdentityToken(token, { secrets, siteKey: 'site_a', now })?.claims

test('a token that any library would write is read', () => {
  expect(read(sign(claims))).toEqual(claims)
})

test('either of two secrets is good while the business changes over', () => {
  expect(read(sign(claims), [other, secret])).toEqual(claims)
  expect(read(sign(claims), [])).toBeUndefined()
})

test('a name and an address come along, and what else is said does not', () => {
  const said = { ...claims, name: ' Vera ', email: 'Vera@Example.com', role: 'admin', customer_id: 'cus_1' }
  expect(read(sign(said))).toEqual({ ...claims, name: 'Vera', email: 'vera@example.com' })
})

test.for(['ana', 'ana ', ' ana', 'ana\u00a0', '\ufeffana', 'Ana', 'an\u0303a', 'a\u00f1a'])(
  'an id is read to the letter, as %j',
  (sub) => {
    expect(read(sign({ ...claims, sub }))?.sub).toBe(sub)
  },
)

test('a clock that is ahead by up to a minute is forgiven', () => {
  expect(read(sign({ ...claims, iat: iat + 60, exp: iat + 360 }))).toBeDefined()
  expect(read(sign({ ...claims, iat: iat + 61, exp: iat + 360 }))).toBeUndefined()
})

test.for([
  ['nothing', ''],
  ['no token', 'nonsense'],
  ['too few parts', sign(claims).split('.').slice(0, 2).join('.')],
  ['too many parts', `${sign(claims)}.${write(claims)}`],
  ['no signature', `${write(hs256)}.${write(claims)}.`],
  ['no algorithm', `${write({ alg: 'none' })}.${write(claims)}.`],
  ['no algorithm, and a signature', sign(claims, { header: { alg: 'none' } })],
  ['another one’s secret', sign(claims, { key: other })],
  ['no secret', sign(claims, { key: '' })],
  ['the public key of the site', sign(claims, { key: 'site_a' })],
  ['the algorithm of a key pair', sign(claims, { header: { alg: 'RS256' } })],
  ['a longer hash', sign(claims, { header: { alg: 'HS512' }, hash: 'sha512' })],
  ['a longer hash that calls itself ours', sign(claims, { hash: 'sha512' })],
  ['an algorithm in small letters', sign(claims, { header: { alg: 'hs256' } })],
  ['what has to be understood', sign(claims, { header: { ...hs256, crit: ['b64'], b64: false } })],
  ['a header that is nothing', sign(claims, { header: null })],
  ['a header that is no JSON', sign(claims, { header: 'nonsense' })],
  ['claims that are no JSON', sign('nonsense')],
  ['claims that are nothing', sign(null)],
  ['a list of claims', sign([claims])],
  ['changed claims', sign(claims).replace(write(claims), write({ ...claims, sub: 'user-1' }))],
  ['another spelling', `${sign(claims)}=`],
  ['another site', sign({ ...claims, aud: 'site_b' })],
  ['another site as well', sign({ ...claims, aud: ['site_a', 'site_b'] })],
  ['this site in a list', sign({ ...claims, aud: ['site_a'] })],
  ['no site', sign({ ...claims, aud: undefined })],
  ['nobody', sign({ ...claims, sub: undefined })],
  ['an empty name for somebody', sign({ ...claims, sub: ' ' })],
  ['half a letter for somebody', sign({ ...claims, sub: '\ud800' })],
  [
    'letters of another alphabet of bytes',
    signBytes(Buffer.from(JSON.stringify({ ...claims, sub: 'Jos\u00e9' }), 'latin1')),
  ],
  ['a number for somebody', sign({ ...claims, sub: 4711 })],
  ['a name for somebody that is too long', sign({ ...claims, sub: 'x'.repeat(256) })],
  ['an end that has come', sign({ ...claims, iat: iat - 300, exp: iat })],
  ['an end too far away', sign({ ...claims, exp: iat + 301 })],
  ['no end', sign({ ...claims, exp: undefined })],
  ['an end in words', sign({ ...claims, exp: String(iat + 300) })],
  ['an end that is no number', sign(`{"aud":"site_a","sub":"x","iat":${iat},"exp":1e999}`)],
  ['no beginning', sign({ ...claims, iat: undefined })],
  ['an end before its beginning', sign({ ...claims, iat: iat + 30, exp: iat + 10 })],
  ['a beginning that has not come', sign({ ...claims, nbf: iat + 61 })],
  ['no address', sign({ ...claims, email: 'vera' })],
] as const)('%s is no token', ([, token]) => {
  expect(read(token)).toBeUndefined()
})

test('a signature is spelled in one way only', () => {
  const token = sign(claims)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  // The last of 43 letters has two bits that no byte uses.
  const twins = [1, 2, 3].map((bits) => token.slice(0, -1) + alphabet[alphabet.indexOf(token.slice(-1)) | bits])
  for (const twin of twins.filter((each) => each !== token)) expect(read(twin)).toBeUndefined()
})
