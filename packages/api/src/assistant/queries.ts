import type { Ref, TenantRef } from '@frontdesk/db/entry'
import type { ArticleId, ConversationId, MessageId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'

/** The published articles that the message in the query around it names. */
export function namedArticles(db: Db) {
  return db
    .selectFrom('message_article as named')
    .innerJoin('article', (join) =>
      join.onRef('article.tenant_id', '=', 'named.tenant_id').onRef('article.id', '=', 'named.article_id'),
    )
    .where('named.tenant_id', '=', sql.ref<TenantId>('message.tenant_id'))
    .where('named.message_id', '=', sql.ref<MessageId>('message.id'))
    .where('article.published', '=', true)
    .select(['article.id', 'article.title', sql<string>`left(article.body, 400)`.as('opening'), 'named.helpful'])
    .orderBy('named.position')
}

export function findPublished(db: Db, tenantId: TenantRef, id: ArticleId) {
  return db
    .selectFrom('article')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('published', '=', true)
    .select(['id', 'language', 'title', 'body'])
}

export function nameArticles(tx: Tx, tenantId: TenantId, args: { messageId: MessageId; ids: readonly ArticleId[] }) {
  return tx.insertInto('message_article').values(
    args.ids.map((id, position) => ({
      tenant_id: tenantId,
      message_id: args.messageId,
      article_id: id,
      position,
    })),
  )
}

/** Whether a person of the business has the thread: asked for, or there already, since the given time. */
export function findPerson(tx: Tx, tenantId: TenantId, { id, since }: { id: ConversationId; since: Date }) {
  return tx
    .selectFrom('conversation')
    .where('conversation.tenant_id', '=', tenantId)
    .where('conversation.id', '=', id)
    .where((is) =>
      is.or([
        is('conversation.handed_over_at', '>', since),
        is.exists(
          is
            .selectFrom('message')
            .where('message.tenant_id', '=', tenantId)
            .where('message.conversation_id', '=', id)
            .where('message.author', '=', 'member')
            .where('message.created_at', '>', since)
            .select('message.id'),
        ),
      ]),
    )
    .select('conversation.id')
}

export function handOverThread(tx: Tx, tenantId: TenantId, { id, now }: { id: ConversationId; now: Date }) {
  return tx
    .updateTable('conversation')
    .set({ handed_over_at: now, status: 'open' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
}

type Named = { messageId: MessageId; articleId: ArticleId }

/** An answer in the visitor's own thread. */
export function lockNamed(
  tx: Tx,
  tenantId: TenantId,
  { visitor, messageId, articleId }: Named & { visitor: Ref<VisitorSessionId> },
) {
  return tx
    .selectFrom('message_article as named')
    .innerJoin('message', (join) =>
      join.onRef('message.tenant_id', '=', 'named.tenant_id').onRef('message.id', '=', 'named.message_id'),
    )
    .innerJoin('conversation', (join) =>
      join
        .onRef('conversation.tenant_id', '=', 'message.tenant_id')
        .onRef('conversation.id', '=', 'message.conversation_id'),
    )
    .where('named.tenant_id', '=', tenantId)
    .where('named.message_id', '=', messageId)
    .where('named.article_id', '=', articleId)
    .where('conversation.visitor_session_id', '=', visitor)
    .select('named.helpful')
    .forUpdate('named')
}

export function setHelpful(
  tx: Tx,
  tenantId: TenantId,
  { messageId, articleId, helpful }: Named & { helpful: boolean },
) {
  return tx
    .updateTable('message_article')
    .set({ helpful })
    .where('tenant_id', '=', tenantId)
    .where('message_id', '=', messageId)
    .where('article_id', '=', articleId)
}

export function countHelpful(
  tx: Tx,
  tenantId: TenantId,
  { id, helpful, unhelpful }: { id: ArticleId; helpful: number; unhelpful: number },
) {
  return tx
    .updateTable('article')
    .set((eb) => ({
      helpful_count: eb('helpful_count', '+', helpful),
      unhelpful_count: eb('unhelpful_count', '+', unhelpful),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
}

/** What every visitor may know of the business: where it is, and when anybody on its own clock can be booked. One row. */
export function findBusiness(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('tenant')
    .where('tenant.id', '=', tenantId)
    .select(['tenant.address', 'tenant.zone'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('weekly_hours')
          .innerJoin('provider', (join) =>
            join
              .onRef('provider.tenant_id', '=', 'weekly_hours.tenant_id')
              .onRef('provider.id', '=', 'weekly_hours.provider_id'),
          )
          .whereRef('weekly_hours.tenant_id', '=', 'tenant.id')
          .where('provider.active', '=', true)
          .whereRef('provider.zone', '=', 'tenant.zone')
          .select(['weekly_hours.weekday', 'weekly_hours.from_minute as from', 'weekly_hours.to_minute as to'])
          .distinct()
          .orderBy('weekday')
          .orderBy('from')
          .orderBy('to')
          .limit(200),
      ).as('hours'),
    )
}

/** What the site of this thread lets the assistant do. */
export function findAssistant(tx: Tx, tenantId: TenantId, id: ConversationId) {
  return tx
    .selectFrom('conversation')
    .innerJoin('visitor_session', (join) =>
      join
        .onRef('visitor_session.tenant_id', '=', 'conversation.tenant_id')
        .onRef('visitor_session.id', '=', 'conversation.visitor_session_id'),
    )
    .innerJoin('site', (join) =>
      join.onRef('site.tenant_id', '=', 'visitor_session.tenant_id').onRef('site.id', '=', 'visitor_session.site_id'),
    )
    .where('conversation.tenant_id', '=', tenantId)
    .where('conversation.id', '=', id)
    .select('site.settings')
}
