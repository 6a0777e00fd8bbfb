import type { TenantRef } from '@frontdesk/db/entry'
import { type BookingId, type ConversationId, type MembershipId, type MessageId, newId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { AssistantNews, BookingState, DB, MessageAuthor } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { namedArticles } from '../assistant/queries.ts'
import { attachmentColumns } from '../attachment/queries.ts'
import { sealerFor } from '../core/sealer-for.ts'
import type { SelectQueryBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Work } from '../core/work.ts'
import { storeMessageWords } from '../search/store-words.ts'
import { earlierPage } from './earlier-page.ts'
import { toldBefore } from './told-before.ts'

/** The one thread whose messages are meant, as an id or as the sub-select of the caller's own. */
type ThreadRef = ConversationId | SelectQueryBuilder<DB, 'conversation', { id: ConversationId }>

export type NewMessageRow = {
  conversationId: ConversationId
  author: MessageAuthor
  membershipId?: MembershipId
  text?: string
  files?: number
  booking?: { id: BookingId; state: BookingState; movedTo?: Date | undefined }
  assistant?: AssistantNews
  /** The chat is over, says the system. */
  endedBy?: 'visitor' | 'member'
  rating?: number
  requestKey: Buffer
  now: Date
}

export function listMessages(db: Db, tenantId: TenantRef, args: { thread: ThreadRef; afterSeq: number }) {
  return messages(db, tenantId)
    .where('message.conversation_id', '=', args.thread)
    .where('message.seq', '>', args.afterSeq)
    .orderBy('message.seq')
    .limit(200)
}

/** The newest first, and one more than a page: whether there is more. */
export function listMessagesBefore(db: Db, tenantId: TenantRef, args: { thread: ThreadRef; beforeSeq: number }) {
  return messages(db, tenantId)
    .where('message.conversation_id', '=', args.thread)
    .where('message.seq', '<', args.beforeSeq)
    .orderBy('message.seq', 'desc')
    .limit(earlierPage + 1)
}

export function findMessageByKey(
  tx: Tx,
  tenantId: TenantId,
  args: { conversationId: ConversationId; requestKey: Buffer },
) {
  return messages(tx, tenantId)
    .where('message.conversation_id', '=', args.conversationId)
    .where('message.request_key', '=', args.requestKey)
}

export function findRatingSince(
  tx: Tx,
  tenantId: TenantId,
  { conversationId, seq }: { conversationId: ConversationId; seq: number },
) {
  return tx
    .selectFrom('message')
    .select('message.id')
    .where('message.tenant_id', '=', tenantId)
    .where('message.conversation_id', '=', conversationId)
    .where('message.rating', 'is not', null)
    .where('message.seq', '>', seq)
    .limit(1)
}

/**
 * Takes the thread's next number; the row lock keeps numbers in the order of their commits. What the person says opens a
 * closed thread again, and what the staff say they have read up to. The one way to a new message (one-writer.test.ts):
 * sealed under its conversation's key, and found by its words.
 */
export async function insertMessage(
  scope: Pick<Work, 'tx' | 'tenantId' | 'keys'>,
  args: NewMessageRow,
): Promise<MessageId> {
  const { tx, tenantId } = scope
  const { conversationId, text } = args
  const { last_seq: seq } = await tx
    .updateTable('conversation')
    .set((eb) => ({
      last_seq: eb('last_seq', '+', 1),
      last_message_at: args.now,
      ...((args.author === 'member' || args.endedBy === 'member') && { member_read_seq: eb('last_seq', '+', 1) }),
      ...(opensAgain(args) && { status: 'open' as const }),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.conversationId)
    .returning('last_seq')
    .executeTakeFirstOrThrow()
  const id = newId<'message'>()
  const seal = text === undefined ? undefined : await sealerFor(scope, { conversationId })
  await tx
    .insertInto('message')
    .values({
      tenant_id: tenantId,
      id,
      conversation_id: args.conversationId,
      seq,
      author: args.author,
      membership_id: args.membershipId ?? null,
      body_sealed: seal?.({ table: 'message', column: 'body', rowId: id }, text ?? '') ?? null,
      booking_id: args.booking?.id ?? null,
      booking_state: args.booking?.state ?? null,
      booking_moved_to: args.booking?.movedTo ?? null,
      assistant: args.assistant ?? null,
      files: args.files ?? 0,
      ended_by: args.endedBy ?? null,
      rating: args.rating ?? null,
      request_key: args.requestKey,
      created_at: args.now,
    })
    .execute()
  if (text !== undefined) await storeMessageWords(scope, { id, conversationId, text })
  return id
}

/** Whoever says what they thought of a chat does not want it to go on. */
function opensAgain({ author, rating }: NewMessageRow): boolean {
  return (author === 'visitor' || author === 'customer') && rating === undefined
}

export function messages(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('message')
    .leftJoin('membership', (join) =>
      join.onRef('membership.tenant_id', '=', 'message.tenant_id').onRef('membership.id', '=', 'message.membership_id'),
    )
    .where('message.tenant_id', '=', tenantId)
    .select([
      'message.id',
      'message.conversation_id',
      'message.seq',
      'message.author',
      'message.body_sealed',
      'message.booking_id',
      'message.booking_state',
      'message.booking_moved_to',
      'message.assistant',
      'message.ended_by',
      'message.rating',
      'message.created_at',
      'membership.id as member_id',
      'membership.display_name_sealed',
      toldBefore(tenantId),
      ...attachmentColumns(tenantId),
    ])
    .select(jsonArrayFrom(namedArticles(db)).as('articles'))
}

export type MessageRow = Awaited<ReturnType<ReturnType<typeof messages>['executeTakeFirstOrThrow']>>
