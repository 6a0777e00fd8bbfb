import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import type { ReactNode } from 'react'
import { LoadMore } from '../../parts/load-more.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { ConversationRow } from './conversation-row.tsx'
import { conversationsQuery } from './conversations-query.ts'

export function ConversationList({ status }: { status: 'open' | 'closed' }): ReactNode {
  const query = useInfiniteQuery(conversationsQuery(status))
  return (
    <Loaded query={query} skeleton={<ListSkeleton />}>
      {({ pages }) => {
        const conversations = pages.flatMap((page) => page.conversations)
        if (conversations.length === 0) return <NoConversations status={status} />
        return (
          <>
            <ul className="divide-y divide-line">
              {conversations.map((conversation) => (
                <ConversationRow key={conversation.id} conversation={conversation} status={status} />
              ))}
            </ul>
            <LoadMore pages={query} />
          </>
        )
      }}
    </Loaded>
  )
}

function NoConversations({ status }: { status: 'open' | 'closed' }): ReactNode {
  return status === 'open' ? (
    <EmptyState icon={Inbox} title="All answered">
      When somebody writes on your site, the conversation appears here.
    </EmptyState>
  ) : (
    <EmptyState icon={Inbox} title="Nothing closed yet">
      Conversations you close are kept here.
    </EmptyState>
  )
}

export function ListSkeleton(): ReactNode {
  return (
    <div role="status" className="divide-y divide-line">
      <span className="sr-only">Loading conversations</span>
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className="flex gap-3 px-4 py-4">
          <span aria-hidden className="size-9 animate-shimmer rounded-full bg-neutral-soft" />
          <div className="flex flex-1 flex-col gap-2.5">
            <Skeleton className="h-3.5 w-28" />
            <Skeleton className="h-3 w-full" />
          </div>
        </div>
      ))}
    </div>
  )
}
