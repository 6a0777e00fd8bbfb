import { z } from 'zod'
import { BookingState } from '../booking/states.ts'
import { idOut } from '../core/id-schema.ts'
import { InstantOut, Nonce, text } from '../core/field-schemas.ts'

export const NewMessage = z.strictObject({ nonce: Nonce, text: text(4000).min(1) })

/** Everything after this sequence number, oldest first; at most 200 at once. */
export const AfterSeq = z.strictObject({ afterSeq: z.int().min(0).max(2_147_483_647) })

/** `text` for what a person wrote; `booking` for the system's card about a booking that came to a state, or was moved. */
export const Message = z.strictObject({
  id: idOut('message'),
  seq: z.int(),
  author: z.enum(['visitor', 'customer', 'member', 'system']),
  authorName: z.string().nullable(),
  text: z.string().nullable(),
  booking: z.strictObject({ id: idOut('booking'), state: BookingState, movedTo: InstantOut.nullable() }).nullable(),
  sentAt: InstantOut,
})
export type Message = z.input<typeof Message>

export const MessageList = z.strictObject({ messages: z.array(Message), lastSeq: z.int() })

export const ReadUpTo = z.strictObject({ seq: z.int().min(0).max(2_147_483_647) })
