import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isConnectionProblem, problemOf } from '../api/problem-of.ts'
import { client, type Message } from '../api/trpc.ts'
import { useComeBack } from '../api/use-come-back.ts'
import { readUnsent, saveUnsent } from './saved-unsent.ts'
import type { Outgoing } from './thread.ts'
import { receive } from './use-thread.ts'

/** After this long without an answer it is asked for once more. */
const againMs = 2_000

export interface Outbox {
  outgoing: readonly Outgoing[]
  send: (message: Pick<Outgoing, 'nonce' | 'text' | 'files' | 'afterSeq'>) => void
  retry: (nonce: string) => void
}

/**
 * Messages appear at once and go out one after the other, in the order they were written. What failed for want of a
 * connection goes out once it is back; the nonce keeps it from arriving twice.
 */
export function useOutbox(bookingId: string, isConnected: boolean): Outbox {
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>(() => readUnsent(bookingId))
  const queue = useRef<Promise<void>>(Promise.resolve())

  function patch(nonce: string, change: Partial<Outgoing>): void {
    setOutgoing((all) => all.map((one) => (one.nonce === nonce ? { ...one, ...change } : one)))
  }

  function attempt({ nonce, text, files }: Pick<Outgoing, 'nonce' | 'text' | 'files'>): void {
    const attachmentIds = files?.map(({ id }) => id)
    patch(nonce, { state: 'sending', code: undefined })
    queue.current = queue.current.then(async () => {
      try {
        const message: Message = await client.message.send.mutate({ nonce, text, attachmentIds })
        patch(nonce, { state: 'sent', seq: message.seq })
        receive(message)
      } catch (error) {
        patch(nonce, { state: 'failed', code: problemOf(error).code })
      }
    })
  }

  // What got no answer goes again by itself; whatever else failed is the customer's to retry.
  const sendWaiting = useEffectEvent(() => {
    outgoing.filter((one) => one.state === 'failed' && isConnectionProblem(one.code ?? '')).forEach(attempt)
  })
  useEffect(() => {
    if (isConnected) sendWaiting()
  }, [isConnected])
  // After a short gap the stream has not noticed anything.
  useComeBack(() => sendWaiting())
  const isWaiting = outgoing.some((one) => one.state === 'failed' && isConnectionProblem(one.code ?? ''))
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(sendWaiting, againMs)
    return () => clearTimeout(timer)
  }, [isWaiting])
  useEffect(() => saveUnsent(bookingId, outgoing), [bookingId, outgoing])

  return {
    outgoing,
    send: (message) => {
      setOutgoing((all) => [...all, { ...message, at: new Date().toISOString(), state: 'sending' }])
      attempt(message)
    },
    retry: (nonce) => outgoing.filter((one) => one.nonce === nonce).forEach(attempt),
  }
}
