import type { TenantRef } from '@frontdesk/db/entry'
import type { ArticleId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import type { ArticleLanguage } from '@frontdesk/db/schema'
import { sql } from 'kysely'
import type { AskedWord } from './article-words.ts'

/** An article with any of the words: how many of those that say something in its language, how well, and how rarely. */
export type FoundArticle = {
  id: ArticleId
  language: ArticleLanguage
  title: string
  opening: string
  asked: number
  matched: number
  score: number
  rank: number
}

/** An article that has nothing but the beginning of a longer word in common is none: below this, words are not alike. */
const alike = 0.3
/** The most letters that somebody leaves out or types too many. */
const slip = 2
/** So many words of a question are looked for however they are spelled: each is held against every word that there is. */
const mostMistyped = 8

/**
 * By the stems of the language that each article is in. A word that nothing has is taken for one that it, or its stem, is
 * spelled almost alike. The index of trigrams would not be used: row-level security comes first, and a business has few articles.
 */
export function findArticles(db: Db, tenantId: TenantRef, words: readonly AskedWord[]) {
  const published = sql`article.tenant_id = ${tenantId} and article.published`
  const likeness = sql`greatest(similarity(known.word, lexeme.plain), similarity(known.word, lexeme.stem))`
  const stem = sql`quote_literal(lexeme.stem)::tsquery`
  const found = sql<FoundArticle>`(
    with asked as materialized (
      select at, word, plain
      from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ plain }) => plain)}::text[])
        with ordinality as t (word, plain, at)
    ), lexeme as materialized (
      select spoken.language, at, plain,
        (tsvector_to_array(to_tsvector(search_config(spoken.language), word)))[1] as stem
      from (select distinct language from article where ${published}) spoken cross join asked
    ), exact as materialized (
      select article.id, lexeme.at, 1.65 * ts_rank('{0, 0, 0.6, 1}', article.search, ${stem}) as strength
      from article join lexeme on lexeme.language = article.language
      where ${published} and lexeme.stem is not null and article.search @@ ${stem}
    ), unknown as materialized (
      select * from lexeme
      where stem is not null and length(plain) >= 4 and not exists (select from exact where exact.at = lexeme.at)
        and at <= coalesce((
          select at from lexeme other
          where stem is not null and length(plain) >= 4 and not exists (select from exact where exact.at = other.at)
          group by at order by at offset ${sql.lit(mostMistyped - 1)} limit 1), at)
    ), known as materialized (
      select article.language, t.word, array_agg(article.id) as ids
      from article cross join lateral unnest(article.words || tsvector_to_array(article.search)) as t (word)
      where ${published} and article.language in (select language from unknown)
      group by article.language, t.word
    ), alike as materialized (
      select lexeme.at, known.ids, measured.likeness
      from unknown lexeme join known on known.language = lexeme.language
        and abs(length(known.word) - length(lexeme.plain)) <= ${sql.lit(slip)}
      cross join lateral (select ${likeness} as likeness offset 0) measured
      where measured.likeness >= ${sql.lit(alike)}
    ), near as (
      select found.id, alike.at, 0.9 * max(alike.likeness) as strength
      from alike cross join lateral unnest(alike.ids) as found (id)
      group by found.id, alike.at
    ), hit as (
      select id, strength, strength / (1 + ln(count(*) over (partition by at))) as worth
      from (select * from exact union all select * from near) hits
    )
    select article.id, article.language, article.title, left(article.body, 400) as opening,
      (select count(*) from lexeme where lexeme.language = article.language and stem is not null)::integer as asked,
      sums.matched, sums.score, sums.rank
    from (
      select id, count(*)::integer as matched, sum(strength)::float8 as score, sum(worth)::float8 as rank
      from hit group by id
    ) sums join article on ${published} and article.id = sums.id
    order by sums.rank desc, article.id
    limit 10)`
  return db
    .selectFrom(found.as('found'))
    .select(['id', 'language', 'title', 'opening', 'asked', 'matched', 'score', 'rank'])
    .orderBy('rank', 'desc')
    .orderBy('id')
}
