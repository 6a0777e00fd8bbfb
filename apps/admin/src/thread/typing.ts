import { useEffect, useState, useSyncExternalStore } from 'react'
import { client } from '../api/trpc.ts'

/** As long as nobody says it again, they have stopped. */
const shownMs = 6_000
const sayEveryMs = 4_000

/** One value that changes. */
function cell<T>(initial: T) {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next: T) {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The conversation on the screen: of it alone one is told who writes. */
export const lookedAt = cell<string | undefined>(undefined)
const typedAt = cell(0)

export function noteTyping(): void {
  typedAt.set(Date.now())
}

/** Whether the other side of this conversation writes right now. */
export function useTyping(conversationId: string, lastSeq: number | undefined): boolean {
  const at = useSyncExternalStore(typedAt.subscribe, typedAt.get)
  const [isTyping, setTyping] = useState(false)
  // Of one that is not there, nobody could be told anything.
  const isThere = lastSeq !== undefined
  useEffect(() => {
    if (isThere) lookedAt.set(conversationId)
    return () => lookedAt.set(undefined)
  }, [conversationId, isThere])
  useEffect(() => {
    if (at === 0 || Date.now() - at > shownMs) return
    setTyping(true)
    const timer = setTimeout(() => setTyping(false), shownMs)
    return () => clearTimeout(timer)
  }, [at])
  // What they wrote is there.
  useEffect(() => setTyping(false), [lastSeq, conversationId])
  return isTyping
}

let saidAt = 0

/** Tells the other side, now and then and not at every key. Nobody misses it if it is lost. */
export function sayTyping(conversationId: string): void {
  if (Date.now() - saidAt < sayEveryMs) return
  saidAt = Date.now()
  client.conversation.typing.mutate({ conversationId }).catch(() => undefined)
}
