import type { Message } from '../api/types.ts'

/** What a line tells of the chat itself, where it is no message: who ended it, and what its visitor thought of it. */
export function chatNews({ ended, rating, text, authorName }: Message, customer: string): string | undefined {
  if (ended === 'visitor') return `${customer} ended the chat.`
  if (ended) return `${authorName ?? 'Somebody of the staff'} closed the chat.`
  if (rating === undefined) return undefined
  return `${customer} rated the chat ${rating} of 5${text ? `: “${text}”` : '.'}`
}
