import { expect, test } from 'vitest'
import { Assistant } from './assistant.ts'

const usual = Assistant.parse({})
const help = { key: 'help', label: 'Help', steps: [{ do: 'write' }] }

test('without any settings there is a flow for each card, and every suggestion leads to one', () => {
  expect(usual.flows.map(({ key }) => key)).toEqual([
    'book',
    'reschedule',
    'cancel',
    'bookings',
    'prices',
    'hours',
    'way',
    'contact',
    'ask',
    'person',
  ])
  expect(Assistant.parse(usual)).toEqual(usual)
})

test.each([
  ['a suggestion that leads nowhere', { quickReplies: ['nowhere'] }],
  ['two flows of one name', { flows: [help, help], quickReplies: [] }],
  ['a flow without a step', { flows: [{ ...help, steps: [] }], quickReplies: [] }],
  ['a card that there is not', { flows: [{ ...help, steps: [{ do: 'show', card: 'magic' }] }], quickReplies: [] }],
  [
    'a choice that leads nowhere',
    {
      flows: [{ ...help, steps: [{ do: 'choose', text: 'Which?', choices: [{ label: 'This', flow: 'nowhere' }] }] }],
      quickReplies: [],
    },
  ],
  ['a page that is none', { greetings: [{ text: 'Hi', pages: ['https://x.example/'], from: null, until: null }] }],
])('%s is refused', (_, wrong) => {
  expect(Assistant.safeParse(wrong).success).toBe(false)
})
