import { randomBytes } from 'node:crypto'
import { type MembershipId, type SiteId, newId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { lockSite } from '../site/queries.ts'
import { deleteRetired, insertSecret, retireSecrets } from './queries.ts'
import type { NewSecret } from './schemas.ts'

const hourMs = 3_600_000
/** What a secret is sealed as. */
export const secretSpot = { table: 'identity_secret', column: 'secret' } as const

/** A new secret to sign tokens with. Those before it stay good for a while, so that the business's server can change over. */
export async function rotateSecret(
  scope: Scope<MembershipId>,
  { siteId: unverifiedSiteId, overlapHours, now }: NewSecret & { now: Date },
): Promise<string> {
  const { tx, tenantId, keys } = scope
  const { id: siteId } = mustExist(await lockSite(tx, tenantId, unverifiedSiteId).executeTakeFirst())
  await retireSecrets(tx, tenantId, { siteId, at: new Date(now.getTime() + overlapHours * hourMs) }).execute()
  await deleteRetired(tx, tenantId, { siteId, now }).execute()
  const id = newId<'identity_secret'>()
  const secret = `fdis_${randomBytes(32).toString('base64url')}`
  await insertSecret(tx, tenantId, {
    id,
    siteId,
    sealed: keys.seal({ ...secretSpot, rowId: id }, secret),
    now,
  }).execute()
  await audit(scope, 'identity.secret_created', siteId)
  return secret
}

/** Nobody is known on this site any more, from now on; who is in already stays in. */
export async function removeSecrets(
  scope: Scope<MembershipId>,
  { siteId: unverifiedSiteId, now }: { siteId: SiteId; now: Date },
): Promise<void> {
  const { tx, tenantId } = scope
  const { id: siteId } = mustExist(await lockSite(tx, tenantId, unverifiedSiteId).executeTakeFirst())
  await retireSecrets(tx, tenantId, { siteId, at: now }).execute()
  await deleteRetired(tx, tenantId, { siteId, now }).execute()
  await audit(scope, 'identity.secrets_removed', siteId)
}
