import type { ChatFile } from '@frontdesk/ui/chat-file'
import type { Message } from '../api/trpc.ts'

/** A message that is on its way, or did not get through. */
export interface Outgoing {
  /** The same at every attempt, so that it arrives once. */
  nonce: string
  text: string
  /** Kept before, and sent with it. */
  files?: readonly ChatFile[] | undefined
  at: string
  /** The last message there was when it was written. */
  afterSeq: number
  state: 'sending' | 'failed' | 'sent'
  /** Why it failed. */
  code?: string
  /** Its number, once it was sent. */
  seq?: number
}

/** Messages by number, each once, oldest first. */
export function mergeMessages(known: readonly Message[], more: readonly Message[]): Message[] {
  const bySeq = new Map([...known, ...more].map((message) => [message.seq, message]))
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
}

export function lastSeqOf(messages: readonly Message[] | undefined): number {
  return messages?.at(-1)?.seq ?? 0
}

/** Live news may tell of a message before the answer to sending it does: until then it would stand there twice. */
export function notYetArrived(outgoing: readonly Outgoing[], messages: readonly Message[]): Outgoing[] {
  const claimed = new Set(outgoing.map((mine) => mine.seq))
  return outgoing.filter((mine) => {
    if (mine.seq !== undefined) return !messages.some((message) => message.seq === mine.seq)
    const arrived = messages.find(
      ({ seq, text, ...message }) => isOwn(message) && seq > mine.afterSeq && text === mine.text && !claimed.has(seq),
    )
    if (arrived) claimed.add(arrived.seq)
    return !arrived
  })
}

/** How many messages of the business's people the customer has not seen. */
export function countUnread(messages: readonly Message[], readSeq: number): number {
  return messages.filter((message) => message.author === 'member' && message.seq > readSeq).length
}

export function isOwn(message: Pick<Message, 'author'>): boolean {
  return message.author === 'customer' || message.author === 'visitor'
}
