import type { TenantKeys } from '@frontdesk/db/keyring'
import { fillSettings } from '../site/sections.ts'
import type { StandingRow } from './queries.ts'
import { askedOf } from './rules.ts'
import type { EntryAsked } from './schemas.ts'

export function entryAsked(keys: TenantKeys, row: StandingRow): EntryAsked {
  const { vouched_id, email_sealed } = row
  const email =
    vouched_id && email_sealed && keys.open({ table: 'customer', column: 'email', rowId: vouched_id }, email_sealed)
  return askedOf(fillSettings(row.settings).entry, {
    hasSpoken: Boolean(row.has_spoken),
    hasAnswered: Boolean(row.has_answered),
    agreedTo: row.agreed_to ?? [],
    vouched: { name: row.name_sealed !== null, email: Boolean(email) },
  })
}
