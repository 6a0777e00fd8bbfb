import type { TenantKeys } from '@frontdesk/db/keyring'
import type { CustomerRow } from './queries.ts'
import type { Customer } from './schemas.ts'

export function openCustomer(keys: TenantKeys, row: Omit<CustomerRow, 'created_at_exactly'>): Customer {
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

export function openMemberCustomer(keys: TenantKeys, row: CustomerRow): Customer & { erasedAt: Date | null } {
  return { ...openCustomer(keys, row), erasedAt: row.erased_at }
}
