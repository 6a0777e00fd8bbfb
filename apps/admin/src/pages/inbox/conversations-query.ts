import { inPages } from '../../api/in-pages.ts'
import { client, trpc } from '../../api/trpc.ts'

/** The inbox's list; the navigation counts the unread ones in the same answer. */
export function conversationsQuery(status: 'open' | 'closed') {
  return inPages(trpc.conversation.list.infiniteQueryKey({ status }), (cursor, signal) =>
    client.conversation.list.query({ status, cursor, limit: 30 }, { signal }),
  )
}
