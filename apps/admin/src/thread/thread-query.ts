import { queryOptions } from '@tanstack/react-query'
import type { Message } from '../api/types.ts'
import { client, queryClient } from '../api/trpc.ts'

const root = 'thread'

/** All messages of a conversation, oldest first. A refetch asks only for what came after the last one. */
export function threadQuery(conversationId: string) {
  return queryOptions({
    queryKey: [root, conversationId],
    queryFn: async ({ queryKey, signal }) => {
      const known = queryClient.getQueryData<Message[]>(queryKey) ?? []
      return await withNewer(
        known,
        async (afterSeq) => await client.message.list.query({ conversationId, afterSeq }, { signal }),
      )
    },
  })
}

export function refreshThreads(): void {
  void queryClient.invalidateQueries({ queryKey: [root] })
}

export function refreshThread(conversationId: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [root, conversationId] })
}

type List = (afterSeq: number) => Promise<{ messages: Message[]; lastSeq: number }>

/** One answer holds a part of a long thread, so it asks until the last message is there. */
async function withNewer(known: Message[], list: List): Promise<Message[]> {
  const lastKnown = known.at(-1)?.seq ?? 0
  const { messages, lastSeq } = await list(lastKnown)
  const all = [...known, ...messages]
  const newest = all.at(-1)?.seq ?? 0
  return messages.length === 0 || newest >= lastSeq ? all : await withNewer(all, list)
}
