import { expect, test } from 'vitest'
import { chooseLanguage } from './languages.ts'

test.each([
  [['de-AT', 'en'], 'de'],
  [['PT_br'], 'pt'],
  [['', 'ja'], 'ja'],
  [['fi', 'nb', 'nl-BE'], 'nl'],
  [['fi'], 'en'],
  [['constructor', '__proto__'], 'en'],
  [[], 'en'],
])('of %j it speaks %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language)
})
