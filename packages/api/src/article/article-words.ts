import { wordsOf } from '../search/word-tokens.ts'

/** As it was typed, for its stem; and without accents and signs, for what it is spelled like. */
export type AskedWord = { word: string; plain: string }

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })
/** What one article, and one question, can cost. */
const mostWords = 1_000
const mostAsked = 24
/** In a word of three letters, another one makes another word. */
const shortestMistyped = 4
/** Japanese grammar, which Postgres has no list of. */
const particle = /^\p{Script=Hiragana}{1,2}$/u

/** The words of a text in its own spelling, so that Postgres finds their stems; it cannot part Japanese or Chinese ones itself. */
export function spellings(text: string): string[] {
  return [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => segment.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
}

/** What somebody may have meant to type: every word once, without its accents. */
export function vocabulary(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length >= shortestMistyped - 1)
    .slice(0, mostWords)
}

export function askedWords(text: string): AskedWord[] {
  const words = [...new Set(spellings(text))].filter((word) => !particle.test(word)).slice(0, mostAsked)
  return words.map((word) => ({ word, plain: wordsOf(word).join('') }))
}
