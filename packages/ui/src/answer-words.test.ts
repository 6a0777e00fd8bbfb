import { expect, test } from 'vitest'
import { answerWords } from './answer-words.tsx'

test.each([
  ['yes', 'Yes'],
  ['no', 'No'],
  ['no thank you', 'no thank you'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
])('%s is read as %s', (answer, words) => expect(answerWords(answer)).toBe(words))
