import { expect, test } from 'vitest'
import type { Message } from '../api/wire.ts'
import { chatState } from './chat-state.ts'

let seq = 0
function entry(part: Partial<Message>): Message {
  seq++
  const nothing = { authorName: null, text: null, booking: null, sentAt: '2026-03-10T09:00:00Z' }
  return { id: `msg_${seq}`, seq, author: 'visitor', ...nothing, ...part }
}
const said = entry({ text: 'Hello' })
const ended = entry({ author: 'system', ended: 'member' })
const rated = entry({ rating: 5, text: 'Quick' })
const news = entry({ author: 'system', booking: { id: 'bkg_1', state: 'confirmed', before: null, movedTo: null } })

test.each([
  ['nothing was said', [], 'open'],
  ['somebody spoke last', [ended, said], 'open'],
  ['it was ended', [said, ended], 'ended'],
  ['news of a booking came after its end', [said, ended, news], 'ended'],
  ['it was rated', [said, ended, rated, news], 'rated'],
  ['it went on after that', [said, ended, rated, said], 'open'],
  ['it was ended once more', [said, ended, rated, said, ended], 'ended'],
] as const)('where %s, the chat is so', (_, messages, state) => {
  expect(chatState(messages)).toBe(state)
})
