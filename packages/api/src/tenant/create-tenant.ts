import type { Keyring } from '@frontdesk/db/keyring'
import { type MembershipId, type SiteId, type UserId, newId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { MemberRole } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'

export type NewTenant = {
  tenantId: TenantId
  name: string
  zone: string
  currency: string
  address: string
  languages?: readonly string[]
  stripeAccountId: string | null
}

/** A business with its own data key: what it seals from now on opens with no other tenant's. */
export async function createTenant(tx: Tx, keyring: Keyring, tenant: NewTenant): Promise<void> {
  await tx
    .insertInto('tenant')
    .values({
      id: tenant.tenantId,
      name: tenant.name,
      zone: tenant.zone,
      currency: tenant.currency,
      address: tenant.address,
      stripe_account_id: tenant.stripeAccountId,
      stripe_state: tenant.stripeAccountId ? 'active' : 'none',
      ...(tenant.languages && { languages: [...tenant.languages] }),
    })
    .execute()
  await keyring.createDataKey(tx, tenant.tenantId)
}

export type NewMember = {
  email: string
  passwordHash: string
  displayName: string
  role: MemberRole
  /** Since when the address is known to be theirs, on the operator's word. */
  verifiedAt: Date
}

/** A login and its place in a tenant. Users belong to no tenant, so this wants the owner's connection. */
export async function createMember(
  tx: Tx,
  keyring: Keyring,
  args: NewMember & { tenantId: TenantId },
): Promise<MembershipId> {
  const operator = keyring.operatorKeys()
  const userId = newId<'user'>()
  await tx
    .insertInto('app_user')
    .values({
      id: userId,
      email_index: operator.blindIndex('user email', args.email),
      email_sealed: operator.seal({ table: 'app_user', column: 'email', rowId: userId }, args.email),
      password_hash: args.passwordHash,
      verified_at: args.verifiedAt,
    })
    .execute()
  return await addMembership(tx, keyring, { ...args, userId })
}

export type NewMembership = Pick<NewMember, 'displayName' | 'role'> & { tenantId: TenantId; userId: UserId }

/** Somebody who can log in already is given a place in a tenant. */
export async function addMembership(
  tx: Tx,
  keyring: Keyring,
  { tenantId, userId, displayName, role }: NewMembership,
): Promise<MembershipId> {
  const id = newId<'membership'>()
  const keys = await keyring.of(tx, tenantId)
  await tx
    .insertInto('membership')
    .values({
      tenant_id: tenantId,
      id,
      user_id: userId,
      role,
      display_name_sealed: keys.seal({ table: 'membership', column: 'display_name', rowId: id }, displayName),
    })
    .execute()
  return id
}

export type NewSite = { tenantId: TenantId; siteKey: string; name: string; greeting: string; accentColor: string }

export async function createSite(tx: Tx, site: NewSite): Promise<SiteId> {
  const id = newId<'site'>()
  await tx
    .insertInto('site')
    .values({
      tenant_id: site.tenantId,
      id,
      site_key: site.siteKey,
      name: site.name,
      greeting: site.greeting,
      accent_color: site.accentColor,
    })
    .execute()
  return id
}

export async function setSiteOrigins(
  tx: Tx,
  tenantId: TenantId,
  args: { siteId: SiteId; origins: readonly string[] },
): Promise<void> {
  await tx.deleteFrom('site_origin').where('tenant_id', '=', tenantId).where('site_id', '=', args.siteId).execute()
  if (args.origins.length === 0) return
  await tx
    .insertInto('site_origin')
    .values(args.origins.map((origin) => ({ tenant_id: tenantId, site_id: args.siteId, origin })))
    .execute()
}
