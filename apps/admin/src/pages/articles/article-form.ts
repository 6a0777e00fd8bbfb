import type { Article, ArticleLanguage } from '../../api/types.ts'

export interface ArticleForm {
  language: ArticleLanguage
  title: string
  body: string
}

export function formOf({ language, title, body }: Article): ArticleForm {
  return { language, title, body }
}
