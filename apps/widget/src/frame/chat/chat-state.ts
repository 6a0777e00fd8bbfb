import type { Message } from '../api/wire.ts'

/** Whether people still talk, one of them has ended it, or its visitor has said what they thought of it as well. */
export type ChatState = 'open' | 'ended' | 'rated'

/** News of a booking do not begin a chat anew: only words do. */
export function chatState(messages: readonly Message[]): ChatState {
  let isRated = false
  for (const message of messages.toReversed()) {
    if (message.rating !== undefined) isRated = true
    else if (message.ended) return isRated ? 'rated' : 'ended'
    else if (!message.booking) return 'open'
  }
  return 'open'
}
