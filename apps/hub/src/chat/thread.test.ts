import { expect, test } from 'vitest'
import type { Message } from '../api/trpc.ts'
import { countUnread, lastSeqOf, mergeMessages, notYetArrived, type Outgoing } from './thread.ts'

function aMessage(seq: number, author: Message['author'] = 'member', text = `Message ${seq}`): Message {
  return {
    id: `msg_${seq}`,
    seq,
    author,
    authorName: null,
    text,
    booking: null,
    sentAt: '2026-05-12T09:00:00Z',
  }
}

function anOutgoing(text: string, more: Partial<Outgoing> = {}): Outgoing {
  return { nonce: text, text, at: '2026-05-12T09:00:00Z', afterSeq: 3, state: 'sending', ...more }
}

test('messages that come twice or out of order stand there once and in order', () => {
  const merged = mergeMessages([aMessage(1), aMessage(2)], [aMessage(4), aMessage(2), aMessage(3)])
  expect(merged.map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  expect(lastSeqOf(merged)).toBe(4)
  expect(lastSeqOf(undefined)).toBe(0)
})

test('a message on its way is shown until it has come back', () => {
  const mine = anOutgoing('Hello')
  expect(notYetArrived([mine], [aMessage(3)])).toEqual([mine])
  expect(notYetArrived([mine], [aMessage(3), aMessage(4, 'customer', 'Hello')])).toEqual([])
})

test('an older message or one of somebody else with the same words is not mistaken for it', () => {
  const mine = anOutgoing('Thanks!')
  expect(notYetArrived([mine], [aMessage(3, 'customer', 'Thanks!'), aMessage(4, 'member', 'Thanks!')])).toEqual([mine])
})

test('the same words sent twice are two messages', () => {
  const [first, second] = [anOutgoing('Hi', { nonce: 'a' }), anOutgoing('Hi', { nonce: 'b' })]
  expect(notYetArrived([first, second], [aMessage(4, 'customer', 'Hi')])).toEqual([second])
  expect(notYetArrived([{ ...first, state: 'sent', seq: 4 }, second], [aMessage(4, 'customer', 'Hi')])).toEqual([
    second,
  ])
})

test('only what the people of the business wrote counts as unread', () => {
  const messages = [aMessage(1), aMessage(2, 'customer'), aMessage(3, 'system'), aMessage(4)]
  expect(countUnread(messages, 0)).toBe(2)
  expect(countUnread(messages, 1)).toBe(1)
  expect(countUnread(messages, 4)).toBe(0)
})
