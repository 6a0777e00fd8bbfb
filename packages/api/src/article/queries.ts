import type { TenantRef } from '@frontdesk/db/entry'
import type { ArticleId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { ArticleLanguage } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { spellings, vocabulary } from './article-words.ts'
import { mostArticles } from './schemas.ts'

export function articles(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('article')
    .where('article.tenant_id', '=', tenantId)
    .select([
      'article.id',
      'article.language',
      'article.title',
      'article.published',
      'article.helpful_count',
      'article.unhelpful_count',
      'article.updated_at',
    ])
}
export type ArticleRow = Awaited<ReturnType<ReturnType<typeof articles>['executeTakeFirstOrThrow']>>

export function listArticles(db: Db, tenantId: TenantRef) {
  return articles(db, tenantId).orderBy('article.title').orderBy('article.id').limit(mostArticles)
}

export function findArticle(db: Db, tenantId: TenantRef, id: ArticleId) {
  return articles(db, tenantId).where('article.id', '=', id).select('article.body')
}
export type FullArticleRow = Awaited<ReturnType<ReturnType<typeof findArticle>['executeTakeFirstOrThrow']>>

export function countArticles(tx: Tx, tenantId: TenantId) {
  return tx
    .selectFrom('article')
    .where('tenant_id', '=', tenantId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
}

type Written = { language: ArticleLanguage; title: string; body: string }

export function insertArticle(
  tx: Tx,
  tenantId: TenantId,
  { id, published, now, ...written }: Written & { id: ArticleId; published: boolean; now: Date },
) {
  return tx
    .insertInto('article')
    .values({ tenant_id: tenantId, id, published, created_at: now, updated_at: now, ...columnsOf(written) })
}

export function updateArticle(
  tx: Tx,
  tenantId: TenantId,
  { id, now, ...written }: Written & { id: ArticleId; now: Date },
) {
  return tx
    .updateTable('article')
    .set({ ...columnsOf(written), updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returning('id')
}

export function setArticlePublished(tx: Tx, tenantId: TenantId, args: { id: ArticleId; published: boolean }) {
  return tx
    .updateTable('article')
    .set({ published: args.published })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .returning('id')
}

export function deleteArticle(tx: Tx, tenantId: TenantId, id: ArticleId) {
  return tx.deleteFrom('article').where('tenant_id', '=', tenantId).where('id', '=', id).returning('id')
}

/** With everything that it is found by. */
function columnsOf({ language, title, body }: Written) {
  const stems = (text: string, weight: 'A' | 'B') =>
    sql`setweight(to_tsvector(search_config(${language}::article_language), ${spellings(text).join(' ')}::text), ${sql.lit(weight)})`
  return {
    language,
    title,
    body,
    search: sql<string>`${stems(title, 'A')} || ${stems(body, 'B')}`,
    words: vocabulary(`${title} ${body}`),
  }
}
