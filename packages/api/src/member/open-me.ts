import type { TenantKeys } from '@frontdesk/db/keyring'
import type { MeRow } from './queries.ts'
import type { Me } from './schemas.ts'

export function openMe(keys: TenantKeys, row: MeRow): Me {
  return {
    membershipId: row.id,
    displayName: keys.open({ table: 'membership', column: 'display_name', rowId: row.id }, row.display_name_sealed),
    role: row.role,
    tenant: { name: row.tenant_name, zone: row.zone, currency: row.currency },
  }
}
