import { SkeletonLines } from '@frontdesk/ui/skeleton'
import { TypingLine } from '@frontdesk/ui/typing-line'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Conversation } from '../api/types.ts'
import { Loaded } from '../parts/loaded.tsx'
import { MessageList } from './message-list.tsx'
import { ReplyBox } from './reply-box.tsx'
import { threadQuery } from './thread-query.ts'
import { useTyping } from './typing.ts'
import { useMarkRead } from './use-mark-read.ts'
import { useOutbox } from './use-outbox.ts'

/** The messages of a conversation and the box to answer; fills its parent's height. */
export function Thread({ conversation }: { conversation: Conversation }): ReactNode {
  const query = useQuery(threadQuery(conversation.id))
  const lastSeq = query.data?.messages.at(-1)?.seq
  const outbox = useOutbox(conversation.id, query.data?.messages ?? [])
  useMarkRead(conversation, lastSeq)
  const isTyping = useTyping(conversation.id, lastSeq)
  const customer = conversation.customerName ?? 'Visitor'

  return (
    <>
      <Loaded
        query={query}
        skeleton={
          <div className="flex-1 p-6">
            <SkeletonLines count={4} />
          </div>
        }
      >
        {(thread) => (
          <MessageList
            key={conversation.id}
            conversation={conversation}
            customer={customer}
            thread={thread}
            outbox={outbox}
          />
        )}
      </Loaded>
      <TypingLine who={isTyping ? customer : undefined} />
      <ReplyBox key={conversation.id} conversationId={conversation.id} onSend={outbox.send} />
    </>
  )
}
