import { type ChatMailId, type ConversationId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { ChatMailKind } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { messages } from '../message/queries.ts'

/** Whether anybody of the staff has said anything in it. */
export function findAnswer(tx: Tx, tenantId: TenantId, id: ConversationId) {
  return tx
    .selectFrom('message')
    .select('message.id')
    .where('message.tenant_id', '=', tenantId)
    .where('message.conversation_id', '=', id)
    .where('message.author', '=', 'member')
    .limit(1)
}

type NewChatMail = {
  id: ChatMailId
  conversationId: ConversationId
  kind: ChatMailKind
  emailSealed: Buffer
  requestKey: Buffer
  now: Date
}

export function insertChatMail(tx: Tx, tenantId: TenantId, mail: NewChatMail) {
  return tx
    .insertInto('chat_mail')
    .values({
      tenant_id: tenantId,
      id: mail.id,
      conversation_id: mail.conversationId,
      kind: mail.kind,
      email_sealed: mail.emailSealed,
      request_key: mail.requestKey,
      created_at: mail.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'request_key']).doNothing())
    .returning('id')
}

export function newChatMailId(): ChatMailId {
  return newId<'chat_mail'>()
}

/** What is still to be sent, with what its words need. Locked, so that no two workers send it. */
export function lockUnsentChatMail(tx: Tx, tenantId: TenantId, id: ChatMailId) {
  return tx
    .selectFrom('chat_mail')
    .innerJoin('conversation', (join) =>
      join
        .onRef('conversation.tenant_id', '=', 'chat_mail.tenant_id')
        .onRef('conversation.id', '=', 'chat_mail.conversation_id'),
    )
    .innerJoin('visitor_session', (join) =>
      join
        .onRef('visitor_session.tenant_id', '=', 'conversation.tenant_id')
        .onRef('visitor_session.id', '=', 'conversation.visitor_session_id'),
    )
    .innerJoin('site', (join) =>
      join.onRef('site.tenant_id', '=', 'visitor_session.tenant_id').onRef('site.id', '=', 'visitor_session.site_id'),
    )
    .innerJoin('tenant', 'tenant.id', 'chat_mail.tenant_id')
    .where('chat_mail.tenant_id', '=', tenantId)
    .where('chat_mail.id', '=', id)
    .where('chat_mail.email_sealed', 'is not', null)
    .select([
      'chat_mail.id',
      'chat_mail.kind',
      'chat_mail.conversation_id',
      'chat_mail.email_sealed',
      'chat_mail.put_off_at',
      'chat_mail.admitted_at',
      'chat_mail.created_at',
      'visitor_session.id as visitor_session_id',
      'site.site_key',
      'tenant.name as business_name',
      'tenant.zone as business_zone',
      'tenant.address as business_address',
    ])
    .forUpdate('chat_mail')
}
export type ChatMailRow = Awaited<ReturnType<ReturnType<typeof lockUnsentChatMail>['executeTakeFirstOrThrow']>>

/** The same was asked for after this one: it is as good. */
export function findLaterChatMail(tx: Tx, tenantId: TenantId, id: ChatMailId) {
  return tx
    .selectFrom('chat_mail as later')
    .innerJoin('chat_mail as one', (join) =>
      join
        .onRef('one.tenant_id', '=', 'later.tenant_id')
        .onRef('one.conversation_id', '=', 'later.conversation_id')
        .onRef('one.kind', '=', 'later.kind'),
    )
    .where('later.tenant_id', '=', tenantId)
    .where('one.id', '=', id)
    .whereRef('later.created_at', '>', 'one.created_at')
    .select('later.id')
    .limit(1)
}

/** The newest of a chat as it was then, latest first. */
export function listNewestMessages(tx: Tx, tenantId: TenantId, { id, asOf }: { id: ConversationId; asOf: Date }) {
  return messages(tx, tenantId)
    .where('message.conversation_id', '=', id)
    .where('message.created_at', '<=', asOf)
    .orderBy('message.seq', 'desc')
    .limit(500)
}

type Counted = { id: ChatMailId; set: { put_off_at: Date } | { admitted_at: Date } }

export function markChatMailCounted(tx: Tx, tenantId: TenantId, { id, set }: Counted) {
  return tx.updateTable('chat_mail').set(set).where('tenant_id', '=', tenantId).where('id', '=', id)
}

type Ended = { id: ChatMailId; how: 'sent_at' | 'dropped_at'; now: Date }

/** Where it went is nobody's business any more. */
export function endChatMail(tx: Tx, tenantId: TenantId, { id, how, now }: Ended) {
  return tx
    .updateTable('chat_mail')
    .set({ [how]: now, email_sealed: null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('email_sealed', 'is not', null)
}

type Unsent = { visit: VisitorSessionId; kind: ChatMailKind; now: Date }

export function dropUnsentChatMails(tx: Tx, tenantId: TenantId, { visit, kind, now }: Unsent) {
  return tx
    .updateTable('chat_mail')
    .set({ dropped_at: now, email_sealed: null })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', 'in', (own) =>
      own
        .selectFrom('conversation')
        .select('conversation.id')
        .where('conversation.tenant_id', '=', tenantId)
        .where('conversation.visitor_session_id', '=', visit),
    )
    .where('kind', '=', kind)
    .where('email_sealed', 'is not', null)
}
