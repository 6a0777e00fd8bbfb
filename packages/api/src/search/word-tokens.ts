import type { TenantKeys } from '@frontdesk/db/keyring'

export type Searched = 'customer' | 'message'

const shortest = 3
const longest = 8
/** Nobody searches for the thousandth word of a message; what a text can cost is bounded. */
const mostWords = 200
const tokenBytes = 8

/** What is stored of a text: the beginnings of its words, keyed and cut short. "Maria" is found by "mar" and by "mari". */
export function wordTokens(keys: TenantKeys, searched: Searched, text: string): Buffer[] {
  const beginnings = wordsOf(text).slice(0, mostWords).flatMap(beginningsOf)
  return [...new Set(beginnings)].map((beginning) => tokenOf(keys, searched, beginning))
}

/** What all has to be there for a text to be found; undefined when there is no word in what was typed. */
export function searchTokens(keys: TenantKeys, searched: Searched, typed: string): Buffer[] | undefined {
  const words = wordsOf(typed).slice(0, 8)
  if (words.length === 0) return undefined
  return words.map((word) => tokenOf(keys, searched, [...word].slice(0, longest).join('')))
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** Alike however they were typed: capitals, accents and the width of letters do not count. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC')
  const words = [...segmenter.segment(plain)]
    .filter(({ isWordLike }) => isWordLike)
    .flatMap(({ segment }) => segment.match(/[\p{L}\p{N}]+/gu) ?? [])
  return [...new Set(words)]
}

function beginningsOf(word: string): string[] {
  const letters = [...word]
  const full = Math.min(letters.length, longest)
  const lengths = Array.from({ length: full }, (_, at) => at + 1).filter(
    (length) => length >= shortest || length === full,
  )
  return lengths.map((length) => letters.slice(0, length).join(''))
}

function tokenOf(keys: TenantKeys, searched: Searched, beginning: string): Buffer {
  return keys.blindIndex(`${searched} word`, beginning).subarray(0, tokenBytes)
}
