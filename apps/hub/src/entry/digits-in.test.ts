import { expect, test } from 'vitest'
import { digitsIn } from './digits-in.ts'

test('a code may come with whatever stands around it', () => {
  expect(digitsIn(' 123 456 ')).toBe('123456')
  expect(digitsIn('012-345')).toBe('012345')
  expect(digitsIn('code')).toBe('')
})
