import type { Example } from './examples.ts'
import { messageFrom } from './unsent-file.ts'

const empty: Example = () => ({})
const afterSeq: Example = () => ({ afterSeq: 0 })
const conversation: Example = ({ conversationId }) => ({ conversationId })

/** What the person of a thread does in it: the same for visitors and customers. */
export const ownThreadExamples = {
  'thread.get': empty,
  'thread.markRead': () => ({ seq: 1 }),
  'thread.typing': empty,
  'message.list': afterSeq,
  'message.earlier': empty,
  'live.messages': empty,
} satisfies Record<string, Example>

/** What the staff do in their inbox. */
export const inboxExamples = {
  'conversation.list': () => ({ status: 'open' }),
  'conversation.search': () => ({ search: 'hello' }),
  'conversation.get': conversation,
  'conversation.setStatus': ({ conversationId }) => ({ conversationId, status: 'closed' }),
  'conversation.block': ({ conversationId }) => ({ conversationId, isBlocked: false }),
  'conversation.typing': conversation,
  'conversation.markRead': ({ conversationId }) => ({ conversationId, seq: 1 }),
  'message.list': ({ conversationId }) => ({ conversationId, afterSeq: 0 }),
  'message.earlier': conversation,
  'message.send': async (side) => ({ conversationId: side.conversationId, ...(await messageFrom('member')(side)) }),
  'live.changes': conversation,
} satisfies Record<string, Example>
