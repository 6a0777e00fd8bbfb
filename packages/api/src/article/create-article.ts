import { type ArticleId, type MembershipId, newId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { countArticles, findArticle, insertArticle } from './queries.ts'
import { type Article, type NewArticle, mostArticles } from './schemas.ts'
import { showArticle } from './show-article.ts'

export async function createArticle(scope: Scope<MembershipId>, article: NewArticle, now: Date): Promise<Article> {
  const { tx, tenantId } = scope
  const { count } = await countArticles(tx, tenantId).executeTakeFirstOrThrow()
  if (count >= mostArticles) throw new ApiError('wrong_state')
  const id: ArticleId = newId<'article'>()
  await insertArticle(tx, tenantId, { id, ...article, now }).execute()
  await audit(scope, 'article.created', id)
  return showArticle(await findArticle(tx, tenantId, id).executeTakeFirstOrThrow())
}
