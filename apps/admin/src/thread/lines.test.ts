import { expect, test } from 'vitest'
import type { Message } from '../api/types.ts'
import { toLines } from './lines.ts'

const names = { customer: 'Marta', me: 'Ana' }
const sentAt = '2026-11-21T10:00:00.000Z'
const message: Message = {
  id: 'msg_1',
  seq: 1,
  author: 'visitor',
  authorName: null,
  text: 'Hello',
  booking: null,
  sentAt,
}

test('a message from before the visitor said who they are bears their name now', () => {
  expect(toLines([message], [], names)).toMatchObject([{ side: 'other', author: 'Marta', text: 'Hello' }])
})

test('that a chat has ended, and what its visitor thought of it, stands between the two sides', () => {
  const ended: Message = { ...message, author: 'system', authorName: 'Inês', text: null, ended: 'member' }
  const rated: Message = { ...message, id: 'msg_2', seq: 2, rating: 4, text: 'Quick' }
  expect(toLines([ended, rated], [], names)).toMatchObject([
    { side: 'system', text: 'Inês closed the chat.' },
    { side: 'system', text: 'Marta rated the chat 4 of 5: “Quick”' },
  ])
})

test('a colleague is named, and stands on our side', () => {
  const reply: Message = { ...message, author: 'member', authorName: 'Inês' }
  expect(toLines([reply], [], names)).toMatchObject([{ side: 'own', author: 'Inês' }])
})

test('what is on its way comes last, under my name', () => {
  const outgoing = { nonce: 'n', text: 'Hi', at: sentAt, mutationId: 1, state: 'sending' as const }
  expect(toLines([message], [outgoing], names)[1]).toMatchObject({ side: 'own', author: 'Ana', state: 'sending' })
})

test('a refusal that trying again will not change says why', () => {
  const failed = { nonce: 'n', text: 'Hi', at: sentAt, mutationId: 1, state: 'failed' as const }
  const [tooLong, internal] = toLines(
    [],
    [
      { ...failed, code: 'too_large' },
      { ...failed, code: 'internal' },
    ],
    names,
  )
  expect(tooLong?.hint).toBe('Please shorten it and try again.')
  expect(internal?.hint).toBeUndefined()
})
