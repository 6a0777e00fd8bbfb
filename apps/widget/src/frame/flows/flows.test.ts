import { expect, test } from 'vitest'
import { openShelf } from '../session/shelf.ts'
import { type Flow, createFlows } from './flows.ts'

const flows: Flow[] = [
  {
    key: 'help',
    label: 'Help',
    steps: [
      { do: 'say', text: 'One moment.' },
      { do: 'say', text: 'What is it about?' },
      { do: 'choose', text: 'Choose', choices: [{ label: 'Money', flow: 'prices' }] },
    ],
  },
  { key: 'ask', label: null, steps: [{ do: 'write' }] },
  {
    key: 'book',
    label: null,
    steps: [
      { do: 'say', text: 'Sure.' },
      { do: 'show', card: 'book' },
    ],
  },
  {
    key: 'prices',
    label: null,
    steps: [
      { do: 'show', card: 'prices' },
      { do: 'say', text: 'Was that it?' },
    ],
  },
]

function open() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage // what a shelf uses of one
  const tab = () => openShelf('site', () => storage)
  let booked = 0
  const start = () => createFlows(flows, { tab: tab(), book: () => void booked++ })
  return { flows: start(), reload: start, timesBooked: () => booked }
}

test('what is only said is said at once, and the first card after it is shown', () => {
  const { flows: walk } = open()
  walk.begin('help')
  expect(walk.now.get()).toMatchObject({ said: ['One moment.', 'What is it about?'], card: { do: 'choose' } })
})

test('a card that is done with makes room for what follows, and the end of a flow for nothing', () => {
  const { flows: walk } = open()
  walk.begin('prices')
  expect(walk.now.get()).toEqual({ flow: 'prices', said: [], card: { do: 'show', card: 'prices' } })
  walk.next()
  expect(walk.now.get()).toEqual({ flow: 'prices', said: ['Was that it?'], card: undefined })
  walk.next()
  expect(walk.now.get()).toBeUndefined()
})

test('a flow that nobody knows is none, and one can be left', () => {
  const { flows: walk } = open()
  walk.begin('nonsense')
  expect(walk.now.get()).toBeUndefined()
  walk.begin('prices')
  walk.leave()
  expect(walk.now.get()).toBeUndefined()
})

test('a reload finds the card where it was', () => {
  const { flows: walk, reload } = open()
  walk.begin('help')
  expect(reload().now.get()).toEqual(walk.now.get())
  walk.leave()
  expect(reload().now.get()).toBeUndefined()
})

test('a booking is begun once, and not again by a reload', () => {
  const { flows: walk, reload, timesBooked } = open()
  walk.begin('book')
  expect(walk.now.get()).toEqual({ flow: 'book', said: ['Sure.'], card: undefined })
  expect(reload().now.get()).toBeUndefined()
  expect(timesBooked()).toBe(1)
})

test('the word can be left to the visitor', () => {
  const { flows: walk } = open()
  walk.begin('ask')
  walk.begin('ask')
  expect([walk.now.get(), walk.timesAsked.get()]).toEqual([undefined, 2])
})
