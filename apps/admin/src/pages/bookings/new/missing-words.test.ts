import { expect, test } from 'vitest'
import { missingWords } from './missing-words.ts'

const all = {
  how: 'book' as const,
  isServiceChosen: true,
  isTimeChosen: true,
  verdict: { hard: [], soft: [] },
  override: false,
  isPriceReadable: true,
  isFor: true,
}
const soft = { hard: [], soft: ['holiday' as const] }

test('with everything said, nothing is missing', () => {
  expect(missingWords(all)).toBeUndefined()
  expect(missingWords({ ...all, verdict: soft, override: true })).toBeUndefined()
})

test.each([
  [{ isServiceChosen: false, isTimeChosen: false }, /^Choose a service/],
  [{ isTimeChosen: false, isFor: false }, /^Choose a date/],
  [{ verdict: { hard: ['busy' as const], soft: [] }, override: true }, /that can be taken/],
  [{ verdict: soft }, /all the same/],
  [{ isPriceReadable: false }, /price/],
  [{ isFor: false }, /name and an e-mail/],
  [{ isFor: false, how: 'propose' as const }, /somebody you know/],
])('with %j the next thing is asked for', (given, words) => {
  expect(missingWords({ ...all, ...given })).toMatch(words)
})
