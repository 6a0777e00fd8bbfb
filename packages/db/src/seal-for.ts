import type { TenantRef } from './entry.ts'
import type { ConversationId, CustomerId } from './ids.ts'
import type { Db, Tx } from './open-database.ts'
import { type DataKey, seal } from './seal.ts'
import type { TenantId } from './tenant-id.ts'
import type { Spot, TenantKeys } from './tenant-keys.ts'

/** What sealing takes. */
type Scope = { tx: Tx; tenantId: TenantId; keys: TenantKeys }
/** Whom a text is about: one customer, or whoever takes part in one conversation. */
export type Subject = { customerId: CustomerId } | { conversationId: ConversationId }
export type Sealer = (spot: Spot, text: string) => Buffer

/**
 * Seals under the subject's own key, made at first need. Erasing it erases what it sealed, so the row is held until the
 * transaction ends: nobody writes with a key that is being erased.
 */
export async function sealerFor({ tx, tenantId, keys }: Scope, subject: Subject): Promise<Sealer> {
  const found = await newestKey(tx, tenantId, subject)
  const key = found ? keys.subjects.unwrap(found) : await createKey({ tx, tenantId, keys }, subject)
  return (spot, text) => seal(key, { tenantId, ...spot }, text)
}

export function listSubjectKeys(db: Db, tenantId: TenantRef, ids: readonly string[]) {
  return wrappedKeys(db, tenantId).where('id', 'in', ids as never) // named in a sealed value, and maybe no more than that
}

export function wrappedKeys(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('subject_key')
    .select(['id', 'customer_id', 'conversation_id', 'wrapped_key', 'data_key_id'])
    .where('tenant_id', '=', tenantId)
}

function newestKey(tx: Tx, tenantId: TenantId, subject: Subject) {
  const keys = wrappedKeys(tx, tenantId).orderBy('created_at', 'desc').orderBy('id').limit(1).forShare()
  return 'customerId' in subject
    ? keys.where('customer_id', '=', subject.customerId).executeTakeFirst()
    : keys.where('conversation_id', '=', subject.conversationId).executeTakeFirst()
}

async function createKey({ tx, tenantId, keys }: Scope, subject: Subject): Promise<DataKey> {
  const about = 'customerId' in subject ? subject.customerId : subject.conversationId
  const { key, dataKeyId, wrapped_key } = keys.subjects.make(about)
  await tx
    .insertInto('subject_key')
    .values({
      tenant_id: tenantId,
      id: key.id as never, // made by `make` as the id of a subject's key
      customer_id: 'customerId' in subject ? subject.customerId : null,
      conversation_id: 'conversationId' in subject ? subject.conversationId : null,
      wrapped_key,
      data_key_id: dataKeyId as never, // the id of one of the tenant's own keys
    })
    .execute()
  return key
}
