import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client, queryClient, trpc, type LiveNews } from '../api/trpc.ts'

/** As long as nobody says it again, they have stopped. */
const shownMs = 6_000
const sayEveryMs = 4_000

/** That the business writes, and how far it has read. */
export function useLiveNews() {
  const [typedAt, setTypedAt] = useState(0)
  const state = useQuery(trpc.thread.get.queryOptions({}))
  useEffect(() => {
    if (typedAt === 0) return
    const timer = setTimeout(() => setTypedAt(0), shownMs)
    return () => clearTimeout(timer)
  }, [typedAt])
  return {
    isTyping: typedAt > 0,
    seenSeq: state.data?.seenSeq ?? 0,
    hear({ live }: LiveNews): void {
      if (live === 'typing') setTypedAt(Date.now())
      else if (live === 'seen') void queryClient.invalidateQueries(trpc.thread.get.pathFilter())
    },
  }
}

let saidAt = 0

/** Tells the business, now and then and not at every key. Nobody misses it if it is lost. */
export function sayTyping(): void {
  if (Date.now() - saidAt < sayEveryMs) return
  saidAt = Date.now()
  client.thread.typing.mutate({}).catch(() => undefined)
}
