import { createHmac, randomBytes } from 'node:crypto'
import { secretSpot } from '@frontdesk/api/identity/identity-secret'
import { insertSecret } from '@frontdesk/api/identity/queries'
import { asTenant } from '@frontdesk/db/as-tenant'
import { newId } from '@frontdesk/db/ids'
import type { TestApp } from './start-test-app.ts'
import type { TestTenant } from './test-tenant.ts'

/** One more secret of the tenant's site, as its developer is shown it. */
export async function identitySecret(app: TestApp, { tenantId, siteKey }: TestTenant): Promise<string> {
  const secret = `fdis_${randomBytes(32).toString('base64url')}`
  const id = newId<'identity_secret'>()
  await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    const keys = await app.server.deps.keyring.of(tx, tenantId)
    const site = await tx
      .selectFrom('site')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('site_key', '=', siteKey)
      .executeTakeFirstOrThrow()
    const sealed = keys.seal({ ...secretSpot, rowId: id }, secret)
    await insertSecret(tx, tenantId, { id, siteId: site.id, sealed, now: app.clock.now }).execute()
  })
  return secret
}

/** What the business's own server says of somebody, for five minutes from now. */
export function claimsOf(app: TestApp, { siteKey }: TestTenant, sub: string) {
  const iat = Math.floor(app.clock.now.getTime() / 1_000)
  return { aud: siteKey, sub, iat, exp: iat + 300 }
}

export const usualHeader = { alg: 'HS256', typ: 'JWT' }

/** As any library of theirs writes it. */
export function signToken(secret: string, claims: object, header: object = usualHeader): string {
  const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
