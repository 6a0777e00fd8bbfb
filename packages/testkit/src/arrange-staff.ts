import { createApiKey, type ApiScope, apiScopes } from '@frontdesk/api/api-key/create-api-key'
import { createMember } from '@frontdesk/api/tenant/create-tenant'
import { asTenant } from '@frontdesk/db/as-tenant'
import type { MemberRole } from '@frontdesk/db/schema'
import { hashOnce } from './hash-once.ts'
import { type CookieJar, cookieJar } from './cookie-jar.ts'
import type { TestApp } from './start-test-app.ts'
import { integrationClient, loggedIn } from './test-client.ts'
import type { TestTenant } from './test-tenant.ts'

const password = 'another long and friendly pass phrase'

/** Somebody else on the tenant's staff, who can log in. */
export async function addMember(app: TestApp, tenant: TestTenant, role: MemberRole) {
  const { keyring, passwords } = app.server.deps
  const { tenantId } = tenant
  const email = `${role}-${tenant.email}`
  const passwordHash = await hashOnce(passwords, password)
  const member = { tenantId, email, passwordHash, displayName: `The ${role}`, role, verifiedAt: app.clock.now }
  const membershipId = await asTenant({ kysely: app.owner }, tenantId, (tx) => createMember(tx, keyring, member))
  return { email, password, membershipId }
}

/** A member of that role, logged in; without a role it is the owner that every test tenant has. */
export async function staffOf(app: TestApp, tenant: TestTenant, options: { role?: MemberRole; jar?: CookieJar } = {}) {
  const login = options.role ? await addMember(app, tenant, options.role) : tenant
  return await loggedIn(app.server.appUrl, login, options.jar ?? cookieJar())
}

export type KeyOptions = { scopes?: readonly ApiScope[]; expiresAt?: Date }

/** An API key as the business's developer is shown it, once. It may do everything unless told otherwise. */
export async function apiKeyOf(app: TestApp, { tenantId }: TestTenant, options: KeyOptions = {}): Promise<string> {
  const key = { name: 'Test', scopes: apiScopes, now: app.clock.now, ...options }
  const { token } = await asTenant({ kysely: app.owner }, tenantId, (tx) => createApiKey(tx, tenantId, key))
  return token
}

/** The tenant's own server, with a key that may do just this. */
export async function serverOf(app: TestApp, tenant: TestTenant, scopes: readonly ApiScope[] = apiScopes) {
  return integrationClient(app.server.appUrl, await apiKeyOf(app, tenant, { scopes }))
}
