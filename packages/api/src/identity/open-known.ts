import type { KnownVisitorId } from '@frontdesk/db/ids'
import type { TenantKeys } from '@frontdesk/db/keyring'

type KnownRow = { id: KnownVisitorId; subject_sealed: Buffer; name_sealed: Buffer | null }
type Field = { column: 'subject' | 'name'; sealed: Buffer | null }

/** `id` is the business's own. */
export function openKnown(keys: TenantKeys, row: KnownRow): { id: string; name: string | null } {
  return {
    id: openKnownField(keys, row.id, { column: 'subject', sealed: row.subject_sealed }) ?? '',
    name: openKnownField(keys, row.id, { column: 'name', sealed: row.name_sealed }),
  }
}

export function openKnownField(keys: TenantKeys, id: KnownVisitorId | null, { column, sealed }: Field): string | null {
  return id && sealed ? keys.open({ table: 'known_visitor', column, rowId: id }, sealed) : null
}
