import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { claimsOf, identitySecret, signToken, usualHeader } from '@frontdesk/testkit/vouch'
import { keepCount } from './used-up.ts'
import type { Side } from './world.ts'

/** Tokens about a visitor of the first side that nobody is let in with, one for each way in which one can be bad. */
export async function hostileTokens(app: TestApp, { tenant: a }: Side, { tenant: other }: Side) {
  const [secret, foreign] = [await identitySecret(app, a), await identitySecret(app, other)]
  const claims = claimsOf(app, a, 'user-4711')
  const unsigned = [{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  const used = signToken(secret, claims)
  await visitorClient(app.server.widgetUrl).session.identify.mutate({ siteKey: a.siteKey, token: used })
  const signature = Buffer.from(used.split('.')[2] ?? '', 'base64url')
  keepCount(app, app.server.deps.limitSecrets.hash('identity token', signature.toString('hex')))
  return {
    empty: '',
    garbage: 'nonsense',
    unsigned: `${unsigned.join('.')}.`,
    unsignedWithSignature: signToken(secret, claims, { alg: 'none' }),
    keyPair: signToken(secret, claims, { alg: 'RS256' }),
    signedWithPublicKey: signToken(a.siteKey, claims),
    otherSecret: signToken(foreign, claims),
    otherTenant: signToken(foreign, claimsOf(app, other, 'user-4711')),
    otherSite: signToken(secret, { ...claims, aud: other.siteKey }),
    severalSites: signToken(secret, { ...claims, aud: [a.siteKey, other.siteKey] }),
    expired: signToken(secret, { ...claims, iat: claims.iat - 300, exp: claims.iat }),
    tooLongLived: signToken(secret, { ...claims, exp: claims.iat + 301 }),
    notYet: signToken(secret, { ...claims, nbf: claims.iat + 120 }),
    nobody: signToken(secret, { ...claims, sub: '' }),
    badAddress: signToken(secret, { ...claims, email: 'vera' }),
    huge: signToken(secret, { ...claims, note: 'x'.repeat(11_000) }, { ...usualHeader, alg: 'HS512' }),
    used,
  }
}
