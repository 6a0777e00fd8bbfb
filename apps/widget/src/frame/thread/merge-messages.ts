import type { Message } from '../api/wire.ts'

/** Both sets in their order, each message once, whichever way and however often it came. */
export function mergeMessages(known: readonly Message[], more: readonly Message[]): readonly Message[] {
  const bySeq = new Map(known.map((message) => [message.seq, message]))
  const fresh = more.filter(({ seq }) => !bySeq.has(seq))
  if (fresh.length === 0) return known
  for (const message of fresh) bySeq.set(message.seq, message)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** What the visitor has not seen: only what others said counts, and not that they are done. */
export function countUnread(messages: readonly Message[], readSeq: number): number {
  return messages.filter(({ author, seq, ended }) => author !== 'visitor' && !ended && seq > readSeq).length
}
