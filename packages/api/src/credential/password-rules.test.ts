import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { passwordFlaw } from './password-rules.ts'

test.each([
  'tmhrzbqwnfkvlps',
  'umbrella harvest violin',
  'correct horse battery staple',
  'drei Chinesen mit dem Kontrabass',
  'Ω≈ç√∫˜µ≤≥÷œ∑´®†',
  '                a b c x k m q z 7',
  '7'.padEnd(15, 'kfq2mz'),
  `x${'kq7zmw'.repeat(42)}abc`,
])('%j is taken: length is all that counts, not what it is made of', (password) => {
  expect(passwordFlaw(password)).toBeUndefined()
})

test.each([
  ['', 'too_short'],
  ['Tr0ub4dor&3', 'too_short'],
  ['fourteen chars', 'too_short'],
  // Fifteen units in JavaScript, and no more than eight characters.
  ['😀😃😄😁😆😅😂a', 'too_short'],
  ['kq7zmw'.repeat(43), 'too_long'],
  ['passwordpassword', 'too_common'],
  ['PasswordPassword', 'too_common'],
  ['１２３４５６７８９９８７６５４３２１', 'too_common'],
  ['1qaz2wsx3edc4rfv', 'too_common'],
  ['aaaaaaaaaaaaaaa', 'too_simple'],
  ['abcabcabcabcabcabc', 'too_simple'],
  ['123456789012345', 'too_simple'],
  ['987654321098765', 'too_simple'],
  ['abcdefghijklmnop', 'too_simple'],
  ['qwertyuiopasdfgh', 'too_simple'],
  ['qwertzuiopasdfg', 'too_simple'],
  ['               ', 'too_simple'],
  ['frontdesk1234567', 'too_simple'],
  ['my frontdesk password', 'too_simple'],
])('%j is %s', (password, flaw) => {
  expect(passwordFlaw(password)).toBe(flaw)
})

test.each([
  ['vera.violet@people.example', 'vera.violet'],
  ['Vera Violet', 'VioletVera12345'],
  ['Rosewood Photography', 'rosewoodphotography'],
])('of somebody known as %j, %j is too simple', (own, password) => {
  expect(passwordFlaw(password.padEnd(15, '1'), [own])).toBe('too_simple')
})

test('what is not said of somebody does not count against their password', () => {
  expect(passwordFlaw('umbrella harvest violin', ['Vi', 'umbra@example.com'])).toBeUndefined()
})

test('every common one is refused, however its letters are written', () => {
  for (const password of commonPasswords) {
    expect(passwordFlaw(password.toUpperCase())).toBe('too_common')
  }
})

test('one thing repeated, however long, is never enough', () => {
  const word = fc.string({ minLength: 1, maxLength: 7, unit: 'grapheme-ascii' })
  fc.assert(
    fc.property(word, fc.integer({ min: 15, max: 30 }), (text, times) => {
      expect(passwordFlaw(text.repeat(times))).toBeDefined()
    }),
  )
})
