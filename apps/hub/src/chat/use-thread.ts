import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { client, queryClient, trpc, type LiveNews, type Message } from '../api/trpc.ts'
import { useRevival } from '../api/use-revival.ts'
import { lastSeqOf, mergeMessages } from './thread.ts'

const queryKey = ['thread']

/** The newest of the thread, and as much before it as somebody has looked at. */
export interface Thread {
  messages: Message[]
  hasEarlier: boolean
}

/**
 * The thread so far. What comes live is taken as it comes, but never relied on: after every reconnect and by the clock,
 * everything after the last known message is asked for.
 */
export function useThread(onLive: (news: LiveNews) => void): UseQueryResult<Thread> & { isLive: boolean } {
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
  const known = knownThread()
  if (known && message.seq <= lastSeqOf(known.messages) + 1) {
    queryClient.setQueryData<Thread>(queryKey, { ...known, messages: mergeMessages(known.messages, [message]) })
    return
  }
  void queryClient.invalidateQueries({ queryKey })
}

/** A page of what was said before; `onArrival` comes right before it is there. */
export async function loadEarlier(onArrival: () => void): Promise<void> {
  const beforeSeq = knownThread()?.messages[0]?.seq
  if (beforeSeq === undefined) return
  const { messages, hasMore } = await client.message.earlier.query({ beforeSeq })
  onArrival()
  const known = knownThread()?.messages ?? []
  queryClient.setQueryData<Thread>(queryKey, { messages: mergeMessages(known, messages), hasEarlier: hasMore })
}

async function catchUp(): Promise<Thread> {
  const known = knownThread()
  if (!known) {
    const { messages, hasMore } = await client.message.earlier.query({})
    return { messages: mergeMessages(knownThread()?.messages ?? [], messages), hasEarlier: hasMore }
  }
  let { messages } = known
  for (;;) {
    const page = await client.message.list.query({ afterSeq: lastSeqOf(messages) })
    messages = mergeMessages(messages, page.messages)
    if (page.messages.length === 0 || lastSeqOf(messages) >= page.lastSeq) break
  }
  // What came meanwhile stays.
  const now = knownThread() ?? known
  return { ...now, messages: mergeMessages(now.messages, messages) }
}

function knownThread(): Thread | undefined {
  return queryClient.getQueryData<Thread>(queryKey)
}
