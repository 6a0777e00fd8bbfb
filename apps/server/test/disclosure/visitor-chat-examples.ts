import { randomUUID } from 'node:crypto'
import type { Example } from './examples.ts'
import { nonce } from './world.ts'

const copy: Example = async ({ chats }) => {
  await chats.isAnswered()
  return { nonce: nonce(), email: 'vera@example.com' }
}

/** What a visitor does with a chat as a whole. */
export const visitorChatExamples = {
  'entry.get': () => ({}),
  'entry.give': () => ({ answers: [{ key: 'name', value: 'Vera Visitor' }] }),
  'session.resume': async ({ chats }) => ({ token: await chats.resumeToken(), nonce: randomUUID() }),
  'thread.end': async ({ chats }) => {
    await chats.goesOn()
    return {}
  },
  'thread.rate': async ({ chats }) => {
    await chats.ends()
    return { rating: 4, comment: 'Quick and kind' }
  },
  'thread.mailCopy': copy,
  'thread.mailWayOn': copy,
} satisfies Record<string, Example>
