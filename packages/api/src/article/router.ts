import { audit } from '../core/audit.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { createArticle } from './create-article.ts'
import { deleteArticle, findArticle, listArticles, setArticlePublished, updateArticle } from './queries.ts'
import { Article, ArticleById, ArticleList, NewArticle, SetPublished, UpdateArticle } from './schemas.ts'
import { showArticle, showSummary } from './show-article.ts'

/** What the assistant answers with: written by the business, found by its visitors. */
export const memberArticles = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(Empty)
    .output(ArticleList)
    .query(async ({ ctx }) => {
      const rows = await ctx.entrance.list(({ db, tenantId }) => listArticles(db, tenantId))
      return { articles: rows.map(showSummary) }
    }),
  get: memberProcedure
    .meta({ limit: 'read' })
    .input(ArticleById)
    .output(Article)
    .query(async ({ ctx, input }) =>
      showArticle(await ctx.entrance.get(({ db, tenantId }) => findArticle(db, tenantId, input.articleId))),
    ),
  create: memberProcedure
    .meta({ limit: 'write', required: managers, largeInput: true })
    .input(NewArticle)
    .output(Article)
    .mutation(({ ctx, input }) => ctx.entrance.transaction((scope) => createArticle(scope, input, ctx.deps.now()))),
  update: memberProcedure
    .meta({ limit: 'write', required: managers, largeInput: true })
    .input(UpdateArticle)
    .output(Done)
    .mutation(async ({ ctx, input: { articleId: id, ...written } }) => {
      await ctx.entrance.transaction(async (scope) => {
        const { tx, tenantId } = scope
        mustExist(await updateArticle(tx, tenantId, { id, ...written, now: ctx.deps.now() }).executeTakeFirst())
        await audit(scope, 'article.updated', id)
      })
      return done
    }),
  setPublished: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(SetPublished)
    .output(Done)
    .mutation(async ({ ctx, input: { articleId: id, published } }) => {
      await ctx.entrance.transaction(async (scope) => {
        mustExist(await setArticlePublished(scope.tx, scope.tenantId, { id, published }).executeTakeFirst())
        await audit(scope, published ? 'article.published' : 'article.withdrawn', id)
      })
      return done
    }),
  remove: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(ArticleById)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction(async (scope) => {
        mustExist(await deleteArticle(scope.tx, scope.tenantId, input.articleId).executeTakeFirst())
        await audit(scope, 'article.removed', input.articleId)
      })
      return done
    }),
})
