import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { queryClient, trpc } from '../api/trpc.ts'
import type { Conversation } from '../api/types.ts'

/** Tells the server how far the thread has been read, while the page is really in view. */
export function useMarkRead({ id, unread }: Conversation, lastSeq: number | undefined): void {
  const isInView = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible')
  const marked = useRef(0)
  const { mutate } = useMutation(
    trpc.conversation.markRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.conversation.pathFilter()),
      // Nobody is told: the dot stays, and the next message tries again.
      onError: () => {
        marked.current = 0
      },
    }),
  )

  useEffect(() => {
    if (!isInView || unread === 0 || lastSeq === undefined || lastSeq <= marked.current) return
    marked.current = lastSeq
    mutate({ conversationId: id, seq: lastSeq })
  }, [id, unread, lastSeq, isInView, mutate])
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}
