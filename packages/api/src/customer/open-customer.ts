import type { TenantKeys } from '@frontdesk/db/keyring'
import type { CustomerRow } from './queries.ts'
import type { Customer } from './schemas.ts'

export function openCustomer(keys: TenantKeys, row: CustomerRow): Customer {
  const open = (column: 'name' | 'email', sealed: Buffer) =>
    keys.open({ table: 'customer', column, rowId: row.id }, sealed)
  return {
    id: row.id,
    name: open('name', row.name_sealed),
    email: open('email', row.email_sealed),
    zone: row.zone,
    createdAt: row.created_at,
  }
}
