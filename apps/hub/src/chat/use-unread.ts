import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client, trpc, type Message } from '../api/trpc.ts'
import { countUnread, lastSeqOf } from './thread.ts'

/** Counts what the customer has not seen, and tells the server once the chat has been on screen. */
export function useUnread(messages: readonly Message[], isSeen: boolean): number {
  const { data: thread } = useQuery(trpc.thread.get.queryOptions({}, { staleTime: Infinity }))
  const [seenSeq, setSeenSeq] = useState(0)
  const { mutate } = useMutation({
    mutationFn: (seq: number) => client.thread.markRead.mutate({ seq }),
  })
  const lastSeq = lastSeqOf(messages)
  const readSeq = Math.max(thread?.readSeq ?? lastSeq, seenSeq)

  useEffect(() => {
    if (!thread || !isSeen || lastSeq <= readSeq) return
    setSeenSeq(lastSeq)
    mutate(lastSeq)
  }, [thread, isSeen, lastSeq, readSeq, mutate])

  return countUnread(messages, readSeq)
}
