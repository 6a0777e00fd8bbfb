import type { ArticleRow, FullArticleRow } from './queries.ts'
import type { Article, ArticleSummary } from './schemas.ts'

export function showSummary(row: ArticleRow): ArticleSummary {
  return {
    id: row.id,
    language: row.language,
    title: row.title,
    published: row.published,
    helpful: row.helpful_count,
    unhelpful: row.unhelpful_count,
    updatedAt: row.updated_at,
  }
}

export function showArticle(row: FullArticleRow): Article {
  return { ...showSummary(row), body: row.body }
}
