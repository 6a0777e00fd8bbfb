import { expect, test } from 'vitest'
import { Assistant } from '../site/sections/assistant.ts'
import { takesLetters } from './rules.ts'

const taken = (enforce: boolean, assistant: object = {}) =>
  takesLetters({ identity: { enforce }, assistant: Assistant.parse(assistant) })

test('everybody may leave a letter where everybody may chat, whatever is suggested', () => {
  expect(taken(false)).toBe(true)
  expect(taken(false, { quickReplies: [] })).toBe(true)
})

test('where only known visitors chat, a letter is taken if the site leads to its form', () => {
  expect(taken(true)).toBe(true)
  expect(taken(true, { quickReplies: ['book', 'ask'] })).toBe(false)
  expect(taken(true, { quickReplies: [] })).toBe(false)
})

test('a suggestion leads to the form by what can be chosen in it, and never goes round in circles', () => {
  const choose = (flow: string) => [{ do: 'choose', text: 'And then?', choices: [{ label: 'Go on', flow }] }]
  const flows = (last: object[]) => [
    { key: 'one', label: 'One', steps: choose('two') },
    { key: 'two', label: 'Two', steps: [...choose('one'), ...choose('three')] },
    { key: 'three', label: 'Three', steps: last },
  ]
  expect(taken(true, { quickReplies: ['one'], flows: flows([{ do: 'show', card: 'contact' }]) })).toBe(true)
  expect(taken(true, { quickReplies: ['one'], flows: flows([{ do: 'show', card: 'prices' }]) })).toBe(false)
})
