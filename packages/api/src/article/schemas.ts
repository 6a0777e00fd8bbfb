import { z } from 'zod'
import { InstantOut, line, text } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { languages } from '../core/languages.ts'

/** What an article is in, and is searched in with the language's own stems where it has some. */
export const ArticleLanguage = z.enum(languages)
export type ArticleLanguage = z.output<typeof ArticleLanguage>

/** Every business's own few: it is not a library. */
export const mostArticles = 300

/** Plain text: blank lines part paragraphs, `# ` begins a heading, `- ` an item of a list. */
const written = { language: ArticleLanguage, title: line(160), body: text(8000).min(1) }

export const NewArticle = z.strictObject({ ...written, published: z.boolean() })
export type NewArticle = z.output<typeof NewArticle>
export const ArticleById = z.strictObject({ articleId: idIn('article') })
export const UpdateArticle = ArticleById.extend(written)
export const SetPublished = ArticleById.extend({ published: z.boolean() })

/** How often a visitor said of it that it helped, or did not: counted, with nobody's name. */
export const ArticleSummary = z.strictObject({
  id: idOut('article'),
  language: ArticleLanguage,
  title: z.string(),
  published: z.boolean(),
  helpful: z.int(),
  unhelpful: z.int(),
  updatedAt: InstantOut,
})
export type ArticleSummary = z.input<typeof ArticleSummary>
export const ArticleList = z.strictObject({ articles: z.array(ArticleSummary) })
export const Article = ArticleSummary.extend({ body: z.string() })
export type Article = z.input<typeof Article>
