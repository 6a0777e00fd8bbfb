import { queryOptions } from '@tanstack/react-query'
import type { Message } from '../api/types.ts'
import { client, queryClient } from '../api/trpc.ts'

const root = 'thread'

/** The newest of a conversation, oldest first, and as much before it as somebody has looked at. */
export interface LoadedThread {
  messages: Message[]
  hasEarlier: boolean
}

/** A refetch asks only for what came after the last one. */
export function threadQuery(conversationId: string) {
  return queryOptions({
    queryKey: [root, conversationId],
    queryFn: async ({ signal }) => {
      if (!knownThread(conversationId)) return await newest(conversationId, signal)
      const newer = await allNewer(conversationId, signal)
      // A page of earlier ones may have come meanwhile.
      const { messages, hasEarlier } = knownThread(conversationId) ?? { messages: [], hasEarlier: false }
      const last = messages.at(-1)?.seq ?? 0
      return { messages: [...messages, ...newer.filter(({ seq }) => seq > last)], hasEarlier }
    },
  })
}

/** A page of what was said before; `onArrival` comes right before it is there. */
export async function loadEarlier(conversationId: string, onArrival: () => void): Promise<void> {
  const beforeSeq = knownThread(conversationId)?.messages[0]?.seq
  if (beforeSeq === undefined) return
  const { messages, hasMore } = await client.message.earlier.query({ conversationId, beforeSeq })
  onArrival()
  const known = knownThread(conversationId)?.messages ?? []
  const thread: LoadedThread = {
    messages: [...messages, ...known.filter(({ seq }) => seq >= beforeSeq)],
    hasEarlier: hasMore,
  }
  queryClient.setQueryData([root, conversationId], thread)
}

export function refreshThreads(): void {
  void queryClient.invalidateQueries({ queryKey: [root] })
}

export function refreshThread(conversationId: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [root, conversationId] })
}

function knownThread(conversationId: string): LoadedThread | undefined {
  return queryClient.getQueryData<LoadedThread>([root, conversationId])
}

async function newest(conversationId: string, signal: AbortSignal): Promise<LoadedThread> {
  const { messages, hasMore } = await client.message.earlier.query({ conversationId }, { signal })
  return { messages, hasEarlier: hasMore }
}

/** One answer holds a part of what was missed, so it asks until the last message is there. */
async function allNewer(conversationId: string, signal: AbortSignal): Promise<Message[]> {
  const found: Message[] = []
  let afterSeq = knownThread(conversationId)?.messages.at(-1)?.seq ?? 0
  for (;;) {
    const { messages, lastSeq } = await client.message.list.query({ conversationId, afterSeq }, { signal })
    found.push(...messages)
    if (messages.length === 0 || lastSeq <= afterSeq) return found
    afterSeq = lastSeq
  }
}
