import type { AccountScope } from '../core/account-entrance.ts'
import { listPasskeys } from './queries.ts'

export async function openPasskeys({ tx, userId, keys }: AccountScope) {
  return (await listPasskeys(tx, userId).execute()).map((key) => ({
    id: key.id,
    name: keys.open({ table: 'passkey', column: 'name', rowId: key.id }, key.name_sealed),
    createdAt: key.created_at,
    lastUsedAt: key.last_used_at,
  }))
}
