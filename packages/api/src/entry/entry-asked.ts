import type { VisitorSessionId } from '@frontdesk/db/ids'
import type { TenantKeys } from '@frontdesk/db/keyring'
import { ApiError } from '../core/api-error.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { fillSettings } from '../site/sections.ts'
import { type StandingRow, findStanding } from './queries.ts'
import { askedOf, isHeld } from './rules.ts'
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

/** Refuses what would reach the business before its visitor has answered and agreed to what comes first. */
export async function mustBeLetIn({ tx, tenantId, keys, subjectId }: Scope<VisitorSessionId>): Promise<void> {
  const row = mustExist(await findStanding(tx, tenantId, subjectId).executeTakeFirst())
  if (isHeld(entryAsked(keys, row))) throw new ApiError('entry_due')
}
