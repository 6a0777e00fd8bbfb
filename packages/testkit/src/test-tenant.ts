import { randomBytes } from 'node:crypto'
import { createMember, createSite, createTenant, setSiteOrigins } from '@frontdesk/api/tenant/create-tenant'
import { asTenant } from '@frontdesk/db/as-tenant'
import type { Keyring } from '@frontdesk/db/keyring'
import type { Db } from '@frontdesk/db/open-database'
import { type TenantId, newTenantId } from '@frontdesk/db/tenant-id'
import type { PasswordHasher } from '@frontdesk/api/credential/password'
import { hashOnce } from './hash-once.ts'

export type TestTenant = { tenantId: TenantId; siteKey: string; email: string; password: string }

/** A business with a site and an owner; its services and hours are what a test adds. */
export async function createTestTenant(
  owner: Db,
  keyring: Keyring,
  options: { name: string; zone: string; currency: string; stripeAccountId: string; passwords: PasswordHasher },
): Promise<TestTenant> {
  const tenantId = newTenantId()
  const siteKey = `site_${randomBytes(16).toString('hex')}`
  const email = `${options.name.toLowerCase().replaceAll(/\W+/g, '-')}@staff.example`
  const password = 'a long and friendly pass phrase'
  const passwordHash = await hashOnce(options.passwords, password)
  await asTenant({ kysely: owner }, tenantId, async (tx) => {
    await createTenant(tx, keyring, { ...options, tenantId, address: '1 High Street' })
    const login = { email, passwordHash, verifiedAt: new Date() }
    await createMember(tx, keyring, { ...login, tenantId, displayName: 'Sam Staff', role: 'owner' })
    const siteId = await createSite(tx, {
      tenantId,
      siteKey,
      name: 'Web site',
      greeting: 'Hello! How can we help?',
      accentColor: '#0f766e',
    })
    await setSiteOrigins(tx, tenantId, { siteId, origins: ['http://host.example'] })
  })
  return { tenantId, siteKey, email, password }
}
