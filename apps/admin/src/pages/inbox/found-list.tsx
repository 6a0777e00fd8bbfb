import { EmptyState } from '@frontdesk/ui/empty-state'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { inPages } from '../../api/in-pages.ts'
import { client, trpc } from '../../api/trpc.ts'
import { LoadMore } from '../../parts/load-more.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { ListSkeleton } from './conversation-list.tsx'
import { ConversationRow } from './conversation-row.tsx'

/** Conversations by what was said or by whom they are with, open and closed ones. */
export function FoundList({ search }: { search: string }): ReactNode {
  const query = useInfiniteQuery({
    ...inPages(trpc.conversation.search.infiniteQueryKey({ search }), (cursor, signal) =>
      client.conversation.search.query({ search, cursor, limit: 30 }, { signal }),
    ),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={query} skeleton={<ListSkeleton />}>
      {({ pages }) => {
        const found = pages.flatMap((page) => page.conversations)
        if (found.length === 0) {
          return (
            <EmptyState icon={SearchX} title="Nothing found">
              Every word has to be in one message, or in the name of the person. Three letters of it are enough.
            </EmptyState>
          )
        }
        return (
          <>
            <ul aria-label="Found" className="divide-y divide-line">
              {found.map(({ match, ...conversation }) => (
                <ConversationRow
                  key={conversation.id}
                  conversation={{ ...conversation, lastMessage: match ?? conversation.lastMessage }}
                  status={conversation.status}
                />
              ))}
            </ul>
            <LoadMore pages={query} />
          </>
        )
      }}
    </Loaded>
  )
}
