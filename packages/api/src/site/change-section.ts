import type { MembershipId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { type SiteRow, setSiteSection, sites } from './queries.ts'
import type { SetSection } from './sections.ts'

/** One section of a site's settings, replaced as a whole. */
export async function changeSection(
  scope: Scope<MembershipId>,
  { siteId: id, section, value }: SetSection,
): Promise<SiteRow> {
  const { tx, tenantId } = scope
  mustExist(await setSiteSection(tx, tenantId, { id, section, value }).executeTakeFirst())
  await audit(scope, 'site.updated', id)
  return await sites(tx, tenantId).where('site.id', '=', id).executeTakeFirstOrThrow()
}
