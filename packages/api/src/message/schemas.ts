import { z } from 'zod'
import { AssistantNews } from '../assistant/schemas.ts'
import { Attachment, AttachmentIds } from '../attachment/schemas.ts'
import { BookingState } from '../booking/states.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { InstantOut, Nonce, text } from '../core/field-schemas.ts'

const newMessage = z.strictObject({ nonce: Nonce, text: text(4000), attachmentIds: AttachmentIds.optional() })

/** Words, or files, or both. */
export const NewMessage = saysSomething(newMessage)
export const NewMessageTo = saysSomething(newMessage.extend({ conversationId: idIn('conversation') }))

/** Everything after this sequence number, oldest first; at most 200 at once. */
export const AfterSeq = z.strictObject({ afterSeq: z.int().min(0).max(2_147_483_647) })
/** The last before this sequence number, oldest first, a page at once; left out, the newest of all. */
export const BeforeSeq = z.strictObject({ beforeSeq: z.int().min(1).max(2_147_483_647).default(2_147_483_647) })

/**
 * `text` for what a person wrote, '' where they sent files alone; `booking` for the system's card about a booking that came to a state, or was moved,
 * with the state that the thread told of before;
 * `assistant` for what the assistant found or did, said in the reader's own language;
 * `ended` where the chat was ended, and by whom; `rating` for what its visitor thought of it, with `text` if they said why.
 */
export const Message = z.strictObject({
  id: idOut('message'),
  seq: z.int(),
  author: z.enum(['visitor', 'customer', 'member', 'system', 'assistant']),
  authorName: z.string().nullable(),
  text: z.string().nullable(),
  booking: z
    .strictObject({
      id: idOut('booking'),
      state: BookingState,
      before: BookingState.nullable(),
      movedTo: InstantOut.nullable(),
    })
    .nullable(),
  assistant: AssistantNews.optional(),
  attachments: z.array(Attachment).optional(),
  ended: z.enum(['visitor', 'member']).optional(),
  rating: z.int().min(1).max(5).optional(),
  sentAt: InstantOut,
})
export type Message = z.input<typeof Message>

/** What is told and not kept: that one of the staff writes, that they have read up to `seq`, or that a payment has got further. */
export const LiveNews = z.strictObject({ live: z.enum(['typing', 'seen', 'payment']), seq: z.int() })
export type LiveNews = z.input<typeof LiveNews>

export const ThreadNews = z.union([Message, LiveNews])
export type ThreadNews = z.input<typeof ThreadNews>

export const MessageList = z.strictObject({ messages: z.array(Message), lastSeq: z.int() })
export const EarlierMessages = z.strictObject({ messages: z.array(Message), hasMore: z.boolean() })

export const ReadUpTo = z.strictObject({ seq: z.int().min(0).max(2_147_483_647) })

/** Like any text that is needed and is not there. */
function saysSomething<T extends z.ZodType<{ text: string; attachmentIds?: unknown[] | undefined }>>(message: T): T {
  return message.superRefine(({ text, attachmentIds = [] }, ctx) => {
    if (text !== '' || attachmentIds.length > 0) return
    ctx.addIssue({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, path: ['text'] })
  })
}
