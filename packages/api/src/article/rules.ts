import type { FoundArticle } from './search-queries.ts'

/** More would be a list to read through. */
const most = 3

type Found = Pick<FoundArticle, 'asked' | 'matched' | 'score' | 'rank'>

/**
 * Those worth showing, best first: most of what was asked is in them, or a fair part with weight. Saying nothing is better
 * than an answer to another question.
 */
export function goodAnswers<T extends Found>(found: readonly T[]): T[] {
  const best = Math.max(0, ...found.map(({ rank }) => rank))
  return found
    .filter((article) => isGood(article) && article.rank >= 0.6 * best)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, most)
}

function isGood({ asked, matched, score }: Found): boolean {
  const covered = matched / asked
  return (covered >= 0.75 && score >= 0.35) || (covered >= 0.3 && score >= 0.95)
}

/** The first sentences in plain words, cut between two of them. */
export function openingOf(body: string, longest = 160): string {
  const plain = body
    .replaceAll(/^(#|-) /gmu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (plain.length <= longest) return plain
  const cut = plain.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`
}
