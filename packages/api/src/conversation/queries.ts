import type { Ref, TenantRef } from '@frontdesk/db/entry'
import { type ConversationId, type ProjectId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { ConversationStatus } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { namedArticles } from '../assistant/queries.ts'
import { customersWith } from '../customer/queries.ts'
import type { Window } from '../core/page.ts'
import { messageColumns } from './message-queries.ts'
import { threadsWithCustomer } from './threads-with-customer.ts'

/** Whose thread: the visitor's own, or the project's own. There is no third way to name one from outside the staff. */
export type Owner = { kind: 'visitor'; id: Ref<VisitorSessionId> } | { kind: 'project'; id: Ref<ProjectId> }

export function ownThread(db: Db, tenantId: TenantRef, owner: Owner) {
  const column = owner.kind === 'visitor' ? 'conversation.visitor_session_id' : 'conversation.project_id'
  return db
    .selectFrom('conversation')
    .where('conversation.tenant_id', '=', tenantId)
    .where(column, '=', owner.id as Ref<never>) // the kind chose the column that this id belongs to
    .select([
      'conversation.id',
      'conversation.last_seq',
      'conversation.person_read_seq',
      'conversation.member_read_seq',
      'conversation.status',
    ])
}

/** The owner's thread, made at its first message. */
export async function getOrCreateThread(tx: Tx, tenantId: TenantId, owner: Owner): Promise<ConversationId> {
  const found = await ownThread(tx, tenantId, owner).executeTakeFirst()
  if (found) return found.id
  const column = owner.kind === 'visitor' ? 'visitor_session_id' : 'project_id'
  await tx
    .insertInto('conversation')
    .values({ tenant_id: tenantId, id: newId<'conversation'>(), [column]: owner.id })
    .onConflict((conflict) => conflict.columns(['tenant_id', column]).doNothing())
    .execute()
  const { id } = await ownThread(tx, tenantId, owner).executeTakeFirstOrThrow()
  return id
}

/** Never back and never beyond the last message; one row where it moved. */
export function markThreadRead(db: Db, tenantId: TenantRef, args: { owner: Owner; seq: number }) {
  const column = args.owner.kind === 'visitor' ? 'visitor_session_id' : 'project_id'
  return db
    .updateTable('conversation')
    .set((eb) => ({
      person_read_seq: eb.fn<number>('least', ['last_seq', eb.val(args.seq)]),
    }))
    .where('tenant_id', '=', tenantId)
    .where(column, '=', args.owner.id as Ref<never>) // the kind chose the column that this id belongs to
    .where('person_read_seq', '<', (eb) => eb.fn<number>('least', ['last_seq', eb.val(args.seq)]))
    .returning('id')
}

/** Whose thread it is; of a visit that was joined to another, whose that one is. */
export function findThreadOwner(db: Db, tenantId: TenantRef, id: ConversationId) {
  return db
    .selectFrom('conversation')
    .leftJoin('visitor_session', (join) =>
      join
        .onRef('visitor_session.tenant_id', '=', 'conversation.tenant_id')
        .onRef('visitor_session.id', '=', 'conversation.visitor_session_id'),
    )
    .select((eb) => [
      eb.fn.coalesce('visitor_session.joined_id', 'conversation.visitor_session_id').as('visitor_session_id'),
      'conversation.project_id',
    ])
    .where('conversation.tenant_id', '=', tenantId)
    .where('conversation.id', '=', id)
}

/** The visit that this one was joined to, where it was. */
export function findJoined(tx: Tx, tenantId: TenantId, id: VisitorSessionId) {
  return tx.selectFrom('visitor_session').select('joined_id').where('tenant_id', '=', tenantId).where('id', '=', id)
}

export function lockThread(tx: Tx, tenantId: TenantId, id: ConversationId) {
  return tx
    .selectFrom('conversation')
    .select(['id', 'visitor_session_id', 'project_id', 'contact_form', 'status', 'last_seq', 'member_read_seq'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
}

/** When the chat ended last. */
export function findLastEnd(tx: Tx, tenantId: TenantId, id: ConversationId) {
  return tx
    .selectFrom('message')
    .select('message.seq')
    .where('message.tenant_id', '=', tenantId)
    .where('message.conversation_id', '=', id)
    .where('message.ended_by', 'is not', null)
    .orderBy('message.seq', 'desc')
    .limit(1)
}

/** What came last of what goes on: words of people, and ends. Ratings and news of bookings do not begin a chat anew. */
export function findLastWord(tx: Tx, tenantId: TenantId, id: ConversationId) {
  return tx
    .selectFrom('message')
    .select(['message.seq', 'message.ended_by'])
    .where('message.tenant_id', '=', tenantId)
    .where('message.conversation_id', '=', id)
    .where('message.booking_id', 'is', null)
    .where('message.rating', 'is', null)
    .orderBy('message.seq', 'desc')
    .limit(1)
}

/** Every thread with its last message and the person it is with. */
function threads(db: Db, tenantId: TenantRef) {
  return threadsWithCustomer(db, tenantId)
    .leftJoin('message', (join) =>
      join
        .onRef('message.tenant_id', '=', 'conversation.tenant_id')
        .onRef('message.conversation_id', '=', 'conversation.id')
        .onRef('message.seq', '=', 'conversation.last_seq'),
    )
    .leftJoin('membership', (join) =>
      join.onRef('membership.tenant_id', '=', 'message.tenant_id').onRef('membership.id', '=', 'message.membership_id'),
    )
    .leftJoin('known_visitor', (join) =>
      join
        .onRef('known_visitor.tenant_id', '=', 'conversation.tenant_id')
        .onRef('known_visitor.visitor_session_id', '=', 'conversation.visitor_session_id'),
    )
    .select([
      'conversation.id',
      'conversation.status',
      'conversation.visitor_session_id',
      'conversation.project_id',
      'conversation.contact_form',
      'conversation.last_seq',
      'conversation.person_read_seq',
      'conversation.last_message_at',
      sql<string>`conversation.last_message_at::text`.as('last_message_at_exactly'),
      sql<number>`conversation.last_seq - conversation.member_read_seq`.as('unread'),
      'customer.id as customer_id',
      'customer.name_sealed',
      'known_visitor.id as known_id',
      'known_visitor.name_sealed as known_name_sealed',
      ...messageColumns(tenantId),
    ])
    .select(jsonArrayFrom(namedArticles(db)).as('articles'))
}
export type ThreadRow = Awaited<ReturnType<ReturnType<typeof threads>['executeTakeFirstOrThrow']>>

/** Latest first. A thread in which nobody has said anything is not in the inbox. */
export function listConversations(
  db: Db,
  tenantId: TenantRef,
  { status, ...window }: Window<ConversationId> & { status: ConversationStatus },
) {
  return threadPage(db, tenantId, window).where('conversation.status', '=', status)
}

export type Words = { inMessage: readonly Buffer[]; inCustomer: readonly Buffer[] }

/** Those in which one message has all the words, or whose person has. */
export function searchConversations(
  db: Db,
  tenantId: TenantRef,
  { inMessage, inCustomer, ...window }: Window<ConversationId> & Words,
) {
  return threadPage(db, tenantId, window).where((is) =>
    is.or([
      is('conversation.id', 'in', messagesWith(db, tenantId, inMessage).select('message.conversation_id')),
      is('customer.id', 'in', customersWith(db, tenantId, inCustomer)),
    ]),
  )
}

/** The last message of each that has all the words. */
export function listMatches(
  db: Db,
  tenantId: TenantRef,
  { ids, tokens }: { ids: readonly ConversationId[]; tokens: readonly Buffer[] },
) {
  return messagesWith(db, tenantId, tokens)
    .leftJoin('membership', (join) =>
      join.onRef('membership.tenant_id', '=', 'message.tenant_id').onRef('membership.id', '=', 'message.membership_id'),
    )
    .where('message.conversation_id', 'in', ids)
    .distinctOn('message.conversation_id')
    .select(jsonArrayFrom(namedArticles(db)).as('articles'))
    .select(['message.conversation_id', ...messageColumns(tenantId)])
    .orderBy('message.conversation_id')
    .orderBy('message.seq', 'desc')
}

function messagesWith(db: Db, tenantId: TenantRef, tokens: readonly Buffer[]) {
  return tokens.reduce(
    (query, token) =>
      query.where('message.id', 'in', (eb) =>
        eb
          .selectFrom('message_word')
          .select('message_word.message_id')
          .where('message_word.tenant_id', '=', tenantId)
          .where('message_word.token', '=', token),
      ),
    db.selectFrom('message').where('message.tenant_id', '=', tenantId),
  )
}

function threadPage(db: Db, tenantId: TenantRef, { after, limit }: Window<ConversationId>) {
  return threads(db, tenantId)
    .where('conversation.last_seq', '>', 0)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(conversation.last_message_at, conversation.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('conversation.last_message_at', 'desc')
    .orderBy('conversation.id', 'desc')
    .limit(limit)
}

export function findConversation(db: Db, tenantId: TenantRef, id: ConversationId) {
  return threads(db, tenantId)
    .leftJoin('site', (join) =>
      join.onRef('site.tenant_id', '=', 'visitor_session.tenant_id').onRef('site.id', '=', 'visitor_session.site_id'),
    )
    .where('conversation.id', '=', id)
    .select([
      'conversation.created_at as started_at',
      'customer.email_sealed',
      'site.name as site_name',
      'site.settings as site_settings',
      'known_visitor.subject_sealed',
      'visitor_session.blocked_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('conversation as home')
        .select('home.id')
        .where('home.tenant_id', '=', tenantId)
        .whereRef('home.visitor_session_id', '=', 'visitor_session.joined_id')
        .as('joined_to'),
    )
}

export function setThreadStatus(tx: Tx, tenantId: TenantId, args: { id: ConversationId; status: ConversationStatus }) {
  return tx
    .updateTable('conversation')
    .set({ status: args.status })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
}
