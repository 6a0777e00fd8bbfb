import { randomBytes } from 'node:crypto'
import { newId } from '@frontdesk/db/ids'
import { tenantKeys } from '@frontdesk/db/tenant-keys'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchTokens, wordTokens, wordsOf } from './word-tokens.ts'

const someKeys = () => {
  return tenantKeys(newId<'tenant'>(), [{ id: newId(), secret: randomBytes(32) }], [])
}
const keys = someKeys()
const hex = (tokens: Buffer[] | undefined) => tokens?.map((token) => token.toString('hex'))

function finds(typed: string, text: string): boolean {
  const stored = new Set(hex(wordTokens(keys, 'message', text)))
  return hex(searchTokens(keys, 'message', typed))?.every((token) => stored.has(token)) ?? false
}

describe('a search', () => {
  test.each([
    ['mar', 'Maria Souza'],
    ['MARIA', 'maria souza'],
    ['souza maria', 'Maria Souza'],
    ['joao', 'João Simões'],
    ['João', 'Joao Simoes'],
    ['ana.lima@example.org', 'Ana Lima ana.lima@example.org'],
    ['ana.lima', 'ana.lima@example.org'],
    ['Li', 'Li Wei'],
    ['ｐｈｏｔｏ', 'a photo of us'],
    ['photographs', 'a photographer'], // alike as far as the tokens go
    ['写真', '明日の写真について'],
    ['12', 'room 12'],
  ])('for %j finds %j', (typed, text) => expect(finds(typed, text)).toBe(true))

  test.each([
    ['ma', 'Maria'],
    ['aria', 'Maria'],
    ['maria silva', 'Maria Souza'],
    ['?!', 'anything'],
    ['', 'anything'],
  ])('for %j does not find %j', (typed, text) => expect(finds(typed, text)).toBe(false))
})

test('every word of a text finds it, from its third letter on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(), fc.nat(), (text, which, length) => {
      const words = wordsOf(text)
      const word = words[which % Math.max(words.length, 1)]
      fc.pre(word !== undefined)
      const letters = [...(word ?? '')]
      const typed = letters.slice(0, Math.max(3, length % (letters.length + 1))).join('')
      // What was cut out may fall into other words than it came from.
      fc.pre(wordsOf(typed).join() === typed)
      expect(finds(typed, text)).toBe(true)
    }),
    { seed: 7, numRuns: 500 },
  )
})

test('tokens tell nothing under another key or in another place, and are few and short', () => {
  const [mine] = wordTokens(keys, 'message', 'abc')
  expect(mine).toHaveLength(8)
  expect(wordTokens(someKeys(), 'message', 'abc')).not.toEqual([mine])
  expect(wordTokens(keys, 'customer', 'abc')).not.toEqual([mine])
  const long = Array.from({ length: 4_000 }, (_, at) => `wordnumber${at}`).join(' ')
  expect(wordTokens(keys, 'message', long).length).toBeLessThanOrEqual(200 * 6)
})
