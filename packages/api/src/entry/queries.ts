import type { Ref, TenantRef } from '@frontdesk/db/entry'
import { type ChatEntryId, type ConversationId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'

/** What decides whether a visitor may write: the settings of their site, and what they have said and given so far. */
export function findStanding(db: Db, tenantId: TenantRef, id: Ref<VisitorSessionId>) {
  return db
    .selectFrom('visitor_session')
    .innerJoin('tenant', 'tenant.id', 'visitor_session.tenant_id')
    .innerJoin('site', (join) =>
      join.onRef('site.tenant_id', '=', 'visitor_session.tenant_id').onRef('site.id', '=', 'visitor_session.site_id'),
    )
    .leftJoin('conversation', (join) =>
      join
        .onRef('conversation.tenant_id', '=', 'visitor_session.tenant_id')
        .onRef('conversation.visitor_session_id', '=', 'visitor_session.id'),
    )
    .leftJoin('known_visitor', (join) =>
      join
        .onRef('known_visitor.tenant_id', '=', 'visitor_session.tenant_id')
        .onRef('known_visitor.visitor_session_id', '=', 'visitor_session.id'),
    )
    .leftJoin('customer', (join) =>
      join
        .onRef('customer.tenant_id', '=', 'known_visitor.tenant_id')
        .onRef('customer.id', '=', 'known_visitor.customer_id'),
    )
    .where('visitor_session.tenant_id', '=', tenantId)
    .where('visitor_session.id', '=', id)
    .select([
      'tenant.zone',
      'site.settings',
      'visitor_session.customer_id',
      'known_visitor.id as known_id',
      'known_visitor.name_sealed',
      'customer.id as vouched_id',
      'customer.email_sealed',
    ])
    .select((eb) => {
      const given = eb
        .selectFrom('chat_entry')
        .where('chat_entry.tenant_id', '=', tenantId)
        .whereRef('chat_entry.conversation_id', '=', 'conversation.id')
      const said = eb
        .selectFrom('message')
        .where('message.tenant_id', '=', tenantId)
        .whereRef('message.conversation_id', '=', 'conversation.id')
        .where('message.author', '=', 'visitor')
      return [
        eb.exists(said.select('message.id')).as('has_spoken'),
        eb.exists(given.where('answers_sealed', 'is not', null).select('chat_entry.id')).as('has_answered'),
        given
          .select(sql<string[]>`coalesce(array_agg(encode(agreed_to, 'hex')), '{}')`.as('agreed_to'))
          .as('agreed_to'),
      ]
    })
}
export type StandingRow = Awaited<ReturnType<ReturnType<typeof findStanding>['executeTakeFirstOrThrow']>>

/** Two answers of one visitor come one after the other. */
export function lockVisit(tx: Tx, tenantId: TenantId, id: VisitorSessionId) {
  return tx
    .selectFrom('visitor_session')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
}

type NewEntry = {
  id: ChatEntryId
  conversationId: ConversationId
  agreedTo: Buffer | null
  answersSealed: Buffer | null
  now: Date
}

export function insertEntry(tx: Tx, tenantId: TenantId, entry: NewEntry) {
  return tx.insertInto('chat_entry').values({
    tenant_id: tenantId,
    id: entry.id,
    conversation_id: entry.conversationId,
    agreed_to: entry.agreedTo,
    answers_sealed: entry.answersSealed,
    created_at: entry.now,
  })
}

type ConsentText = { version: string; text: string; privacyUrl: string; now: Date }

/** A text that somebody agrees to, the first time that anybody does. */
export function keepConsentText(tx: Tx, tenantId: TenantId, { version, text, privacyUrl, now }: ConsentText) {
  return tx
    .insertInto('consent_text')
    .values({
      tenant_id: tenantId,
      id: newId<'consent_text'>(),
      text_hash: Buffer.from(version, 'hex'),
      text,
      privacy_url: privacyUrl,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'text_hash']).doNothing())
}

export function findConsentText(tx: Tx, tenantId: TenantId, hash: Buffer) {
  return tx.selectFrom('consent_text').select('id').where('tenant_id', '=', tenantId).where('text_hash', '=', hash)
}

/** Oldest first: there is one for each wording that was agreed to, and one more at most. */
export function listEntries(db: Db, tenantId: TenantRef, ids: readonly ConversationId[]) {
  return db
    .selectFrom('chat_entry')
    .leftJoin('consent_text', (join) =>
      join
        .onRef('consent_text.tenant_id', '=', 'chat_entry.tenant_id')
        .onRef('consent_text.text_hash', '=', 'chat_entry.agreed_to'),
    )
    .select(['chat_entry.id', 'conversation_id', 'agreed_to', 'answers_sealed', 'chat_entry.created_at'])
    .select(['consent_text.text', 'consent_text.privacy_url'])
    .where('chat_entry.tenant_id', '=', tenantId)
    .where('conversation_id', '=', sql<ConversationId>`any(${ids}::uuid[])`)
    .orderBy('chat_entry.created_at')
    .orderBy('chat_entry.id')
}
export type EntryRow = Awaited<ReturnType<ReturnType<typeof listEntries>['executeTakeFirstOrThrow']>>

export function moveEntries(tx: Tx, tenantId: TenantId, { from, to }: { from: ConversationId; to: ConversationId }) {
  return tx
    .updateTable('chat_entry')
    .set({ conversation_id: to })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', from)
}
