import type { Ref, TenantRef } from '@frontdesk/db/entry'
import type { AttachmentId, ConversationId, MembershipId, MessageId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { AttachmentStore, AttachmentType, MessageAuthor } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { Owner } from '../conversation/queries.ts'

/** Whose files may be read: those of one person's thread, or, by the staff, of all. */
export type Reader = Owner | { kind: 'staff' }

type Facts = { id: AttachmentId; type: AttachmentType; size: number; width: number | null; height: number | null }

/** What hangs at a message, to be selected beside it: sealed bytes do not travel in JSON. */
export function attachmentColumns(tenantId: TenantRef) {
  const own = sql`attachment.tenant_id = ${tenantId} and attachment.message_id = message.id`
  return [
    sql<Facts[] | null>`case when message.files > 0 then (
      select json_agg(json_build_object('id', id, 'type', type, 'size', size, 'width', width, 'height', height)
        order by attachment.position) from attachment where ${own}) end`.as('files'),
    sql<Buffer[] | null>`case when message.files > 0 then
      array(select name_sealed from attachment where ${own} order by attachment.position) end`.as('file_names_sealed'),
  ]
}

export type AttachmentColumns = { files: Facts[] | null; file_names_sealed: Buffer[] | null }

/** One that was sent, wherever its content is. */
export function findAttachment(db: Db, tenantId: TenantRef, args: { id: AttachmentId; reader: Reader }) {
  const { id, reader } = args
  const sent = db
    .selectFrom('attachment')
    .innerJoin('conversation', (join) =>
      join
        .onRef('conversation.tenant_id', '=', 'attachment.tenant_id')
        .onRef('conversation.id', '=', 'attachment.conversation_id'),
    )
    .where('attachment.tenant_id', '=', tenantId)
    .where('attachment.id', '=', id)
    .where('attachment.message_id', 'is not', null)
    .select(['attachment.id', 'attachment.name_sealed', 'attachment.type', 'attachment.size', 'attachment.store'])
  if (reader.kind === 'staff') return sent
  const column = reader.kind === 'visitor' ? 'conversation.visitor_session_id' : 'conversation.project_id'
  return sent.where(column, '=', reader.id as Ref<never>) // the kind chose the column that this id belongs to
}

/** How much is there, and how much of it somebody has kept and not sent. */
export function measureThread(tx: Tx, tenantId: TenantId, args: { id: ConversationId; author: MessageAuthor }) {
  return tx
    .selectFrom('attachment')
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', args.id)
    .select([
      sql<number>`coalesce(sum(size), 0)::integer`.as('bytes'),
      sql<number>`(count(*) filter (where message_id is null and author = ${args.author}))::integer`.as('unsent'),
    ])
}

/** Until the transaction ends, nobody else of the business keeps a file. */
export function lockUnsentFiles(tx: Tx, tenantId: TenantId) {
  return tx.selectNoFrom(
    sql`pg_advisory_xact_lock(hashtextextended('unsent files ' || ${tenantId}::text, 0))`.as('locked'),
  )
}

/** What the visitors of the business, or its customers, or its staff, have kept and not sent. */
export function measureUnsent(tx: Tx, tenantId: TenantId, author: MessageAuthor) {
  return tx
    .selectFrom('attachment')
    .where('tenant_id', '=', tenantId)
    .where('author', '=', author)
    .where('message_id', 'is', null)
    .select([
      sql<number>`coalesce(sum(size), 0)::double precision`.as('bytes'),
      sql<number>`count(*)::integer`.as('files'),
    ])
}

/** What is being sent right now stays. */
export function deleteStale(tx: Tx, tenantId: TenantId, { author, before }: { author: MessageAuthor; before: Date }) {
  return tx
    .deleteFrom('attachment')
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('attachment')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('author', '=', author)
        .where('message_id', 'is', null)
        .where('created_at', '<', before)
        .forUpdate()
        .skipLocked(),
    )
}

type NewAttachment = Facts & {
  conversationId: ConversationId
  author: MessageAuthor
  membershipId: MembershipId | undefined
  nameSealed: Buffer
  store: AttachmentStore
  now: Date
}

export function insertAttachment(tx: Tx, tenantId: TenantId, row: NewAttachment) {
  const { id, type, size, width, height, author, store } = row
  return tx.insertInto('attachment').values({
    tenant_id: tenantId,
    id,
    conversation_id: row.conversationId,
    author,
    membership_id: row.membershipId ?? null,
    name_sealed: row.nameSealed,
    type,
    size,
    width,
    height,
    store,
    created_at: row.now,
  })
}

type Unsent = { conversationId: ConversationId; author: MessageAuthor; ids: readonly AttachmentId[] }

/** Kept from this side of this thread and not sent: nobody sends what another side has kept. The staff are one side. */
export function lockUnsent(tx: Tx, tenantId: TenantId, { conversationId, author, ids }: Unsent) {
  return tx
    .selectFrom('attachment')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', conversationId)
    .where('author', '=', author)
    .where('message_id', 'is', null)
    .where('id', '=', sql<AttachmentId>`any(${ids}::uuid[])`)
    .forUpdate()
}

/** In the order in which they are named. */
export function hangAt(tx: Tx, tenantId: TenantId, args: { messageId: MessageId; ids: readonly AttachmentId[] }) {
  return tx
    .updateTable('attachment')
    .set({ message_id: args.messageId, position: sql`array_position(${args.ids}::uuid[], id)` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', sql<AttachmentId>`any(${args.ids}::uuid[])`)
}

/** All of a thread's, sent or not. */
export function moveAttachments(
  tx: Tx,
  tenantId: TenantId,
  { from, to }: { from: ConversationId; to: ConversationId },
) {
  return tx
    .updateTable('attachment')
    .set({ conversation_id: to })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', from)
}

export function deleteUnsent(tx: Tx, tenantId: TenantId, id: AttachmentId) {
  return tx
    .deleteFrom('attachment')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('message_id', 'is', null)
}

export function findKept(tx: Tx, tenantId: TenantId, id: AttachmentId) {
  return tx.selectFrom('attachment').select('id').where('tenant_id', '=', tenantId).where('id', '=', id)
}

export function insertContent(tx: Tx, tenantId: TenantId, { id, sealed }: { id: AttachmentId; sealed: Buffer }) {
  return tx.insertInto('attachment_content').values({ tenant_id: tenantId, id, content_sealed: sealed })
}

export function findContent(tx: Tx, tenantId: TenantId, id: AttachmentId) {
  return tx
    .selectFrom('attachment_content')
    .select('content_sealed')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
}

export function deleteContent(tx: Tx, tenantId: TenantId, id: AttachmentId) {
  return tx.deleteFrom('attachment_content').where('tenant_id', '=', tenantId).where('id', '=', id)
}
