import { z } from 'zod'
import { ArticleLanguage } from '../article/schemas.ts'
import { Nonce, line } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'

/**
 * What the assistant says in a thread, without words: `answer` names articles, `person` says that somebody was asked to come.
 * `helpful` is what the visitor said of the article, and only they say it.
 */
export const AssistantNews = z.strictObject({
  said: z.enum(['answer', 'person']),
  articles: z.array(
    z.strictObject({ id: idOut('article'), title: z.string(), opening: z.string(), helpful: z.boolean().nullable() }),
  ),
})

/** A question as it is typed. */
export const SearchArticles = z.strictObject({ text: line(300) })
export const FoundArticles = z.strictObject({
  articles: z.array(z.strictObject({ id: idOut('article'), title: z.string(), opening: z.string() })),
})
export const PublishedArticle = z.strictObject({
  id: idOut('article'),
  language: ArticleLanguage,
  title: z.string(),
  body: z.string(),
})
export const RateArticle = z.strictObject({
  messageId: idIn('message'),
  articleId: idIn('article'),
  helpful: z.boolean(),
})
export const HandOver = z.strictObject({ nonce: Nonce })

/** Hours as minutes of a weekday, Monday being 1, on the business's own clock. */
export const Business = z.strictObject({
  address: z.string(),
  zone: z.string(),
  hours: z.array(z.strictObject({ weekday: z.int(), from: z.int(), to: z.int() })),
})
