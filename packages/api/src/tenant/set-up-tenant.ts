import { randomBytes } from 'node:crypto'
import type { MembershipId } from '@frontdesk/db/ids'
import { newTenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { AccountEntrance } from '../core/account-entrance.ts'
import { audit } from '../core/audit.ts'
import type { RequestContext } from '../core/request-context.ts'
import { actInTenant } from '../login-session/act-in-tenant.ts'
import { setWorkplace } from '../login-session/queries.ts'
import { rotateMemberToken } from '../login-session/rotate-member-cookie.ts'
import { addMembership, createSite, createTenant } from './create-tenant.ts'
import type { CreateTenant } from './schemas.ts'

/** A business of its own, with the one who sets it up as its owner and a first site. The session then works there. */
export async function setUpTenant(
  ctx: RequestContext & { entrance: AccountEntrance },
  wish: CreateTenant,
): Promise<MembershipId> {
  const { keyring } = ctx.deps
  const tenantId = newTenantId()
  const { name, zone, currency, languages, displayName } = wish
  const { membershipId, handOver } = await ctx.entrance.transaction(async (scope) => {
    const { tx, userId, sessionId } = scope
    await sql`select set_config('app.tenant_id', ${tenantId}, true)`.execute(tx)
    await createTenant(tx, keyring, { tenantId, name, zone, currency, languages, address: '', stripeAccountId: null })
    const membershipId = await addMembership(tx, keyring, { tenantId, userId, displayName, role: 'owner' })
    await createSite(tx, { tenantId, siteKey: newSiteKey(), name, ...firstLook })
    await setWorkplace(tx, { userId, sessionId, tenantId, membershipId }).execute()
    await audit(await actInTenant(scope, { tenantId, membershipId }), 'tenant.created', tenantId)
    return { membershipId, handOver: await rotateMemberToken(ctx, tx) }
  })
  await handOver()
  return membershipId
}

const firstLook = { greeting: 'Hello! How can we help?', accentColor: '#0f766e' }

function newSiteKey(): string {
  return `site_${randomBytes(16).toString('hex')}`
}
