/** What the tenant's developer writes; docs/known-visitors.md has the same in other languages. */
export function signingExample(siteKey: string): { server: string; page: string } {
  return {
    server: `import { createHmac } from 'node:crypto'

export function chatToken(user) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { aud: '${siteKey}', sub: user.id, iat: now, exp: now + 300,
    jti: crypto.randomUUID(), name: user.name, email: user.email }
  const text = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const secret = process.env.FRONTDESK_IDENTITY_SECRET
  return text + '.' + createHmac('sha256', secret).update(text).digest('base64url')
}`,
    page: `Frontdesk('identify', token)  // what your server signed for this page
Frontdesk('logout')           // when they log out`,
  }
}
