import type { ChatFile } from '@frontdesk/ui/chat-file'
import { useMutation, useMutationState, type Mutation } from '@tanstack/react-query'
import { problemOf } from '../api/problem.ts'
import { client, queryClient, trpc } from '../api/trpc.ts'
import type { Message } from '../api/types.ts'
import { refreshThread } from './thread-query.ts'

interface Outgoing {
  nonce: string
  text: string
  files?: readonly ChatFile[]
  at: string
}

export interface OutboxEntry extends Outgoing {
  state: 'sent' | 'sending' | 'waiting' | 'failed'
  /** Why it failed. */
  code?: string
  mutationId: number
  /** What it has become in the thread. */
  messageId?: string
}

export interface Outbox {
  /** What was sent and does not stand in the thread yet. */
  entries: readonly OutboxEntry[]
  send: (text: string, files: readonly ChatFile[]) => void
  retry: (nonce: string) => void
}

/**
 * Replies on their way. They live in the mutation cache, so they survive moving to another page; without a network they
 * wait and go out by themselves, and the nonce keeps a second try from arriving twice.
 */
export function useOutbox(conversationId: string, thread: readonly Message[]): Outbox {
  const mutationKey = ['reply', conversationId]
  const reply = useMutation({
    mutationKey,
    // One after the other, so that they arrive in the order they were written.
    scope: { id: `reply-${conversationId}` },
    gcTime: Infinity,
    retry: (failures, error) => failures < 3 && problemOf(error).code === 'unavailable',
    mutationFn: ({ nonce, text, files }: Outgoing) =>
      client.message.send.mutate({ conversationId, nonce, text, attachmentIds: files?.map(({ id }) => id) }),
    onSuccess: () => {
      void refreshThread(conversationId)
      void queryClient.invalidateQueries(trpc.conversation.list.pathFilter())
    },
  })
  const all = useMutationState({ filters: { mutationKey, exact: true }, select: toEntry })

  return {
    entries: all.filter(({ messageId }) => !thread.some((message) => message.id === messageId)),
    send: (text, files) => reply.mutate({ text, files, nonce: crypto.randomUUID(), at: new Date().toISOString() }),
    retry: (nonce) => {
      const entry = all.find((one) => one.nonce === nonce)
      const cache = queryClient.getMutationCache()
      const failed = cache.find({ predicate: ({ mutationId }) => mutationId === entry?.mutationId })
      if (!entry || !failed) return
      cache.remove(failed)
      reply.mutate({ nonce, text: entry.text, files: entry.files, at: entry.at })
    },
  }
}

function toEntry(mutation: Mutation): OutboxEntry {
  // Only replies have the key that is filtered by above.
  const { mutationId, state } = mutation as unknown as Mutation<Message, unknown, Outgoing>
  const { nonce = '', text = '', files, at = '' } = state.variables ?? {}
  return {
    nonce,
    text,
    files,
    at,
    mutationId,
    state: stateOf(state),
    code: state.error ? problemOf(state.error).code : undefined,
    messageId: state.data?.id,
  }
}

function stateOf({ status, isPaused }: { status: string; isPaused: boolean }): OutboxEntry['state'] {
  if (status === 'success') return 'sent'
  if (status === 'error') return 'failed'
  // A reply that only waits for the one before it is paused too.
  return isPaused && !navigator.onLine ? 'waiting' : 'sending'
}
