import type { TenantRef } from '@frontdesk/db/entry'
import type { SiteId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'

export function sites(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('site')
    .where('site.tenant_id', '=', tenantId)
    .select(['site.id', 'site.name', 'site.site_key', 'site.greeting', 'site.accent_color', 'site.settings'])
    .select((eb) =>
      sql<string[]>`array(${eb
        .selectFrom('site_origin')
        .whereRef('site_origin.tenant_id', '=', 'site.tenant_id')
        .whereRef('site_origin.site_id', '=', 'site.id')
        .select('site_origin.origin')
        .orderBy('site_origin.origin')})`.as('origins'),
    )
}
export type SiteRow = Awaited<ReturnType<ReturnType<typeof sites>['executeTakeFirstOrThrow']>>

export function listSites(db: Db, tenantId: TenantRef) {
  return sites(db, tenantId).orderBy('site.created_at').orderBy('site.id').limit(100)
}

export function lockSite(tx: Tx, tenantId: TenantId, id: SiteId) {
  return tx.selectFrom('site').select('id').where('tenant_id', '=', tenantId).where('id', '=', id).forUpdate()
}

export function setSiteSection(tx: Tx, tenantId: TenantId, args: { id: SiteId; section: string; value: object }) {
  return tx
    .updateTable('site')
    .set({ settings: sql`settings || jsonb_build_object(${args.section}::text, ${JSON.stringify(args.value)}::jsonb)` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .returning('id')
}

export function updateSite(
  tx: Tx,
  tenantId: TenantId,
  { id, ...columns }: { id: SiteId; name: string; greeting: string; accent_color: string },
) {
  return tx.updateTable('site').set(columns).where('tenant_id', '=', tenantId).where('id', '=', id)
}
