import type { TenantRef } from './entry.ts'
import type { ConversationId, CustomerId } from './ids.ts'
import type { Db, Tx } from './open-database.ts'
import { type DataKey, seal } from './seal.ts'
import type { TenantId } from './tenant-id.ts'
import type { Spot, TenantKeys } from './tenant-keys.ts'
import { threadsWithPerson } from './threads-with-person.ts'

/** What sealing takes. */
type Scope = { tx: Tx; tenantId: TenantId; keys: TenantKeys }
/** Whom a text is about: one customer, or whoever takes part in one conversation. */
export type Subject = { customerId: CustomerId } | { conversationId: ConversationId }
export type Sealer = (spot: Spot, content: string | Uint8Array) => Buffer

/**
 * Seals under the subject's own key, made at first need. Erasing it erases what it sealed, so the row is held until the
 * transaction ends: nobody writes with a key that is being erased. There is none for whoever was erased, nor ever again.
 */
export async function findSealer(scope: Scope, subject: Subject): Promise<Sealer | undefined> {
  const { tx, tenantId, keys } = scope
  const found = await newestKey(tx, tenantId, subject)
  if (!found && (await isErased(tx, tenantId, subject))) return undefined
  const key = found ? keys.subjects.unwrap(found) : await createKey(scope, subject)
  return (spot, content) => seal(key, { tenantId, ...spot }, content)
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

/** Held until the transaction ends, so that an erasure that begins now waits, and finds what is written meanwhile. */
async function isErased(tx: Tx, tenantId: TenantId, subject: Subject): Promise<boolean> {
  const customers = tx.selectFrom('customer').select('erased_at').where('tenant_id', '=', tenantId).forShare()
  const row =
    'customerId' in subject
      ? await customers.where('id', '=', subject.customerId).executeTakeFirst()
      : await customers.where('id', '=', personOf(tx, tenantId, subject.conversationId)).executeTakeFirst()
  return Boolean(row?.erased_at)
}

function personOf(tx: Tx, tenantId: TenantId, id: ConversationId) {
  return threadsWithPerson(tx, tenantId)
    .where('conversation.id', '=', id)
    .select((eb) => eb.fn.coalesce('visitor_session.customer_id', 'project.customer_id').as('customer_id'))
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
