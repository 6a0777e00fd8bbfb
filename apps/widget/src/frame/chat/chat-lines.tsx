import type { ReactNode } from 'react'
import type { Message } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { words } from '../words.ts'
import { ratingWords } from './rating-words.ts'

/** Who ended the chat. */
export function EndLine({ message }: { message: Message }): ReactNode {
  const { config } = useDesk()
  if (message.ended === 'visitor') return <p className="note">{words.chat.endedByYou}</p>
  return <p className="note">{words.chat.endedBy({ who: message.authorName ?? config.tenantName })}</p>
}

export function RatingLine({ rating }: { rating: number }): ReactNode {
  return <p className="note">{words.chat.youRated({ rating: ratingWords(rating) })}</p>
}
