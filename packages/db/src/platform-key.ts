import { randomBytes } from 'node:crypto'
import { bytesOf, newId } from './ids.ts'
import type { Db } from './open-database.ts'
import type { OperatorKeys } from './operator-keys.ts'
import type { DataKey } from './seal.ts'

/** The one key for what belongs to no tenant, made with the database. */
export async function ensurePlatformKey(owner: Db, operator: OperatorKeys): Promise<void> {
  const found = await owner.selectFrom('platform_key').select('id').executeTakeFirst()
  if (!found) await createPlatformKey(owner, operator)
}

export async function createPlatformKey(owner: Db, operator: OperatorKeys): Promise<void> {
  const id = newId<'platform_key'>()
  await owner
    .insertInto('platform_key')
    .values({ id, ...operator.wrap(bytesOf(id), randomBytes(32)) })
    .execute()
}

/** Newest first. */
export async function readPlatformKeys(db: Db, operator: OperatorKeys): Promise<DataKey[]> {
  const rows = await db
    .selectFrom('platform_key')
    .select(['id', 'wrapped_key', 'wrapped_by'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, secret: operator.unwrap(bytesOf(row.id), row) }))
}
