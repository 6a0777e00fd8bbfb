import { createHash } from 'node:crypto'

/**
 * Tells readers to look again; never what they will see. A wake-up that gets lost loses nothing, since every reader asks
 * for what follows its last sequence number, on a timer too.
 */
export type Wakeups = {
  publish(topics: Iterable<string>): void
  /** Calls back at most once per event-loop turn; returns how to stop. */
  subscribe(topic: string, onWake: () => void): () => void
}

/** Topics travel as hashes, so a wake-up says nothing to whoever reads the channel. */
export function topicHash(topic: string): string {
  return createHash('sha256').update(topic).digest('base64url').slice(0, 22)
}

/** The process's own readers, woken by topic hash. */
export function createSubscribers() {
  const readers = new Map<string, Set<() => void>>()
  return {
    wake(hash: string): void {
      for (const onWake of readers.get(hash) ?? []) onWake()
    },
    wakeAll(): void {
      for (const group of readers.values()) for (const onWake of group) onWake()
    },
    subscribe(topic: string, onWake: () => void): () => void {
      const hash = topicHash(topic)
      const group = readers.get(hash) ?? new Set()
      readers.set(hash, group.add(onWake))
      return () => {
        group.delete(onWake)
        if (group.size === 0) readers.delete(hash)
      }
    },
  }
}

export const topics = {
  /** A thread, by what its reader is proven to be: a visitor's session or a project. */
  thread: (ownerId: string) => `thread:${ownerId}`,
  /** How far the staff have read a thread, and that one of them writes: for its reader, named as above. */
  seen: (ownerId: string) => `seen:${ownerId}`,
  typing: (ownerId: string) => `typing:${ownerId}`,
  /** That a payment of theirs is not what it was, whether or not the thread has something to say about it: for a visitor. */
  payment: (ownerId: string) => `payment:${ownerId}`,
  /** That the person of a conversation writes: for whoever of the staff looks at it. */
  typingTo: (tenantId: string, conversationId: string) => `typing:${tenantId}:${conversationId}`,
  project: (id: string) => `project:${id}`,
  staff: (tenantId: string, what: 'conversation' | 'booking' | 'project') => `staff:${tenantId}:${what}`,
}
