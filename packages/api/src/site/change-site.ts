import type { MembershipId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { setSiteOrigins } from '../tenant/create-tenant.ts'
import { type SiteRow, lockSite, sites, updateSite } from './queries.ts'
import type { UpdateSite } from './schemas.ts'

/** How a site looks, and which pages may embed it. */
export async function changeSite(scope: Scope<MembershipId>, wanted: UpdateSite): Promise<SiteRow> {
  const { tx, tenantId } = scope
  const { id } = mustExist(await lockSite(tx, tenantId, wanted.siteId).executeTakeFirst())
  const { name, greeting, accentColor } = wanted
  await updateSite(tx, tenantId, { id, name, greeting, accent_color: accentColor }).execute()
  await setSiteOrigins(tx, tenantId, { siteId: id, origins: [...new Set(wanted.origins)] })
  await audit(scope, 'site.updated', id)
  return await sites(tx, tenantId).where('site.id', '=', id).executeTakeFirstOrThrow()
}
