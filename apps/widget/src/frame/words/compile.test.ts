import { expect, test } from 'vitest'
import { compile } from './compile.ts'

const english = {
  plain: 'Send',
  greet: 'Hello {name}, this is {business}',
  group: { places: { one: '1 place left', other: '{count} places left' } },
} as const

test('a plain word is itself, and one with placeholders is asked with their values', () => {
  const words = compile(english, 'en')
  expect(words.plain).toBe('Send')
  expect(words.greet({ name: 'Ana', business: 'Luz' })).toBe('Hello Ana, this is Luz')
})

test('a number chooses its sentence and is written as the locale writes it', () => {
  const { places } = compile(english, 'en-GB').group
  expect([places({ count: 1 }), places({ count: 2 }), places({ count: 1200 })]).toEqual([
    '1 place left',
    '2 places left',
    '1,200 places left',
  ])
  const polish = compile(
    { places: { one: '{count} miejsce', few: '{count} miejsca', many: '{count} miejsc', other: '{count} miejsca' } },
    'pl',
  )
  const inPolish = polish.places
  expect([1, 3, 5, 22].map((count) => inPolish({ count }))).toEqual([
    '1 miejsce',
    '3 miejsca',
    '5 miejsc',
    '22 miejsca',
  ])
})

test('what is put in is not read again', () => {
  const words = compile(english, 'en')
  expect(words.greet({ name: '{business}', business: '$&' })).toBe('Hello {business}, this is $&')
})
