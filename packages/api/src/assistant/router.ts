import { askedWords } from '../article/article-words.ts'
import { goodAnswers, openingOf } from '../article/rules.ts'
import { ArticleById } from '../article/schemas.ts'
import { findArticles } from '../article/search-queries.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { router, visitorProcedure } from '../core/procedures.ts'
import { withinBudget } from '../limit/within-budget.ts'
import { handOver } from './hand-over.ts'
import { findBusiness, findPublished } from './queries.ts'
import { rateArticle } from './rate-article.ts'
import { mergeHours } from './rules.ts'
import { Business, FoundArticles, HandOver, PublishedArticle, RateArticle, SearchArticles } from './schemas.ts'

/** What a business has published for everybody who asks. */
export const visitorArticles = router({
  search: visitorProcedure
    .meta({ limit: 'list' })
    .input(SearchArticles)
    .output(FoundArticles)
    .query(async ({ ctx, input }) => {
      const words = askedWords(input.text)
      const found = await ctx.entrance.list(({ db, tenantId }) => findArticles(db, tenantId, words))
      const articles = goodAnswers(found).map(({ id, title, opening }) => ({ id, title, opening: openingOf(opening) }))
      return { articles }
    }),
  get: visitorProcedure
    .meta({ limit: 'read' })
    .input(ArticleById)
    .output(PublishedArticle)
    .query(({ ctx, input }) => ctx.entrance.get(({ db, tenantId }) => findPublished(db, tenantId, input.articleId))),
  rate: visitorProcedure
    .meta({ limit: 'write', waitsForEntry: 'everything' })
    .input(RateArticle)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction((scope) => rateArticle(scope, input))
      return done
    }),
})

/** What the assistant knows of the business, and the way from it to a person. */
export const visitorAssistant = router({
  business: visitorProcedure
    .meta({ limit: 'read' })
    .input(Empty)
    .output(Business)
    .query(async ({ ctx }) => {
      const { hours, ...place } = await ctx.entrance.get(({ db, tenantId }) => findBusiness(db, tenantId))
      return { ...place, hours: mergeHours(hours) }
    }),
  handOver: visitorProcedure
    .meta({ limit: 'write' })
    .input(HandOver)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await withinBudget(ctx, 'message')
      await ctx.entrance.transaction((scope) => handOver(scope, { ...input, now: ctx.deps.now() }))
      return done
    }),
})
