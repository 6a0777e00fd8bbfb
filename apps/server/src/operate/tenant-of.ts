import { decodeId } from '@frontdesk/api/core/id-schema'
import { nilUuid } from '@frontdesk/db/ids'
import { type TenantId, provenTenantId } from '@frontdesk/db/tenant-id'

/** The tenant that the operator names: as the API spells its id, or as the database does. */
export function tenantOf(id: string): TenantId {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return provenTenantId(id)
  const decoded = decodeId('tenant', id)
  if (decoded === nilUuid) throw new Error(`"${id}" is no id of a tenant.`)
  return decoded
}
