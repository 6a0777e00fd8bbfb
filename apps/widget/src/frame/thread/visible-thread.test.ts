import { expect, test } from 'vitest'
import type { Message } from '../api/wire.ts'
import { countUnread, mergeMessages } from './merge-messages.ts'
import { type Line, visibleThread } from './visible-thread.ts'

const dayOf = (instant: string) => instant.slice(0, 10)

function said(seq: number, author: Message['author'], text: string): Message {
  const authorName = author === 'member' ? 'Ana' : null
  return { id: `msg_${seq}`, seq, author, authorName, text, booking: null, sentAt: '2026-03-10T09:00:00Z' }
}

function news(seq: number, state: NonNullable<Message['booking']>['state']): Message {
  return { ...said(seq, 'system', ''), text: null, booking: { id: 'bkg_1', state, before: null, movedTo: null } }
}

const kinds = (lines: Line[]) => lines.map((line) => (line.kind === 'said' ? `${line.message.text}` : line.kind))

test('messages are merged by their number, however they came', () => {
  const [one, two, three] = [said(1, 'visitor', 'a'), said(2, 'member', 'b'), said(3, 'visitor', 'c')]
  const known = mergeMessages([], [one, three])
  expect(mergeMessages(known, [two, three]).map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect(mergeMessages(known, [one])).toBe(known)
})

test('only what others said is unread', () => {
  expect(
    countUnread([said(1, 'member', 'a'), said(2, 'visitor', 'b'), said(3, 'member', 'c'), news(4, 'confirmed')], 1),
  ).toBe(2)
})

test('every day begins with its date', () => {
  const messages = [
    said(1, 'visitor', 'a'),
    { ...said(2, 'visitor', 'b'), sentAt: '2026-03-11T00:00:00Z' },
    { ...said(3, 'visitor', 'c'), sentAt: '2026-03-11T08:00:00Z' },
  ]
  expect(kinds(visibleThread({ messages, unsent: [], dayOf }))).toEqual(['day', 'a', 'day', 'b', 'c'])
})

test('messages of one person in a row are one group', () => {
  const messages = [said(1, 'member', 'a'), said(2, 'member', 'b'), said(3, 'visitor', 'c')]
  const groups = visibleThread({ messages, unsent: [], dayOf }).flatMap((line) =>
    line.kind === 'said' ? [[line.isFirst, line.isLast]] : [],
  )
  expect(groups).toEqual([
    [true, false],
    [false, true],
    [true, true],
  ])
})

test('a message that arrived before its acknowledgement is not shown twice', () => {
  const messages = [said(1, 'visitor', 'hello'), said(2, 'visitor', 'hello')]
  const unsent = [{ nonce: 'n', text: 'hello', afterSeq: 1, state: 'sending' as const }]
  expect(kinds(visibleThread({ messages, unsent, dayOf }))).toEqual(['day', 'hello', 'unsent'])
})

test('only the last news of a booking is a card', () => {
  const lines = visibleThread({
    messages: [news(1, 'awaiting_payment'), said(2, 'visitor', 'paid!'), news(3, 'confirmed')],
    unsent: [],
    dayOf,
  })
  expect(lines.filter((line) => line.kind === 'booking')).toMatchObject([
    { seq: 1, isNews: false },
    { seq: 3, isNews: true },
  ])
})
