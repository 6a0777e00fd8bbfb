import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { client, queryClient, trpc, type LiveNews, type Message } from '../api/trpc.ts'
import { useRevival } from '../api/use-revival.ts'
import { lastSeqOf, mergeMessages } from './thread.ts'

const queryKey = ['thread']

/**
 * The thread so far. What comes live is taken as it comes, but never relied on: after every reconnect and by the clock,
 * everything after the last known message is asked for.
 */
export function useThread(onLive: (news: LiveNews) => void): UseQueryResult<Message[]> & { isLive: boolean } {
  const live = useSubscription(
    trpc.live.messages.subscriptionOptions(
      {},
      {
        onStarted: () => void queryClient.invalidateQueries({ queryKey }),
        onData: ({ data }) => ('live' in data ? onLive(data) : receive(data)),
      },
    ),
  )
  useRevival(live)

  const query = useQuery({
    queryKey,
    queryFn: catchUp,
    refetchInterval: 30_000,
    refetchOnWindowFocus: 'always',
  })
  return { ...query, isLive: live.status === 'pending' }
}

/** Adds what directly follows. Anything else means that something was missed, so all of it is asked for. */
export function receive(message: Message): void {
  const known = queryClient.getQueryData<Message[]>(queryKey)
  if (known && message.seq <= lastSeqOf(known) + 1) {
    queryClient.setQueryData(queryKey, mergeMessages(known, [message]))
    return
  }
  void queryClient.invalidateQueries({ queryKey })
}

async function catchUp(): Promise<Message[]> {
  let messages = queryClient.getQueryData<Message[]>(queryKey) ?? []
  for (;;) {
    const page = await client.message.list.query({ afterSeq: lastSeqOf(messages) })
    messages = mergeMessages(messages, page.messages)
    if (page.messages.length === 0 || lastSeqOf(messages) >= page.lastSeq) break
  }
  // What came live meanwhile stays.
  return mergeMessages(queryClient.getQueryData<Message[]>(queryKey) ?? [], messages)
}
