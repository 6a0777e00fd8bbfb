import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { conversationsQuery } from '../pages/inbox/conversations-query.ts'

/** How many open conversations wait to be read; a plus where more may follow than are loaded. */
export function UnreadCount(): ReactNode {
  const { count, isMore } = useUnread()
  if (count === 0) return null
  return (
    <span className="inline-block min-w-5 rounded-full bg-accent px-1.5 text-center text-xs/5 font-semibold whitespace-nowrap text-on-accent tabular-nums">
      {count}
      {isMore && '+'}
      <span className="sr-only"> unread</span>
    </span>
  )
}

export function useUnread(): { count: number; isMore: boolean } {
  const { data, hasNextPage } = useInfiniteQuery(conversationsQuery('open'))
  const unread =
    data?.pages.flatMap((page) => page.conversations).filter((conversation) => conversation.unread > 0) ?? []
  return { count: unread.length, isMore: hasNextPage && unread.length > 0 }
}
