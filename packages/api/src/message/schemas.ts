import { z } from 'zod'
import { AssistantNews } from '../assistant/schemas.ts'
import { BookingState } from '../booking/states.ts'
import { idOut } from '../core/id-schema.ts'
import { InstantOut, Nonce, text } from '../core/field-schemas.ts'

export const NewMessage = z.strictObject({ nonce: Nonce, text: text(4000).min(1) })

/** Everything after this sequence number, oldest first; at most 200 at once. */
export const AfterSeq = z.strictObject({ afterSeq: z.int().min(0).max(2_147_483_647) })

/**
 * `text` for what a person wrote; `booking` for the system's card about a booking that came to a state, or was moved;
 * `assistant` for what the assistant found or did, said in the reader's own language.
 */
export const Message = z.strictObject({
  id: idOut('message'),
  seq: z.int(),
  author: z.enum(['visitor', 'customer', 'member', 'system', 'assistant']),
  authorName: z.string().nullable(),
  text: z.string().nullable(),
  booking: z.strictObject({ id: idOut('booking'), state: BookingState, movedTo: InstantOut.nullable() }).nullable(),
  assistant: AssistantNews.optional(),
  sentAt: InstantOut,
})
export type Message = z.input<typeof Message>

export const MessageList = z.strictObject({ messages: z.array(Message), lastSeq: z.int() })

export const ReadUpTo = z.strictObject({ seq: z.int().min(0).max(2_147_483_647) })
