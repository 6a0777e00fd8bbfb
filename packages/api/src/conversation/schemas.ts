import { z } from 'zod'
import { BookingWithCustomer } from '../booking/schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'
import { AgreedText, EntryAnswer } from '../entry/schemas.ts'
import { InstantOut, text } from '../core/field-schemas.ts'
import { Typed } from '../search/schemas.ts'
import { AfterSeq, BeforeSeq, Message, ReadUpTo } from '../message/schemas.ts'

const Status = z.enum(['open', 'closed'])

/** How far the reader of a thread has come, so that a badge can count; `seenSeq` is how far the staff have. */
export const ThreadState = z.strictObject({ lastSeq: z.int(), readSeq: z.int(), seenSeq: z.int(), status: Status })

/** From 1, bad, to 5, good. */
export const RateChat = z.strictObject({ rating: z.int().min(1).max(5), comment: text(1000).optional() })

export const ConversationById = z.strictObject({ conversationId: idIn('conversation') })
export const ListConversations = z.strictObject({
  status: Status,
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).optional(),
})
export const SearchConversations = ListConversations.omit({ status: true }).extend({ search: Typed })
export const ConversationSummary = z.strictObject({
  id: idOut('conversation'),
  channel: z.enum(['widget', 'project', 'contact']),
  status: Status,
  /** Null until the visitor has said who they are. */
  customerName: z.string().nullable(),
  projectId: idOut('project').nullable(),
  lastMessage: Message.nullable(),
  lastMessageAt: InstantOut,
  unread: z.int(),
})
export type ConversationSummary = z.input<typeof ConversationSummary>
export const ConversationPage = z.strictObject({
  conversations: z.array(ConversationSummary),
  nextCursor: z.string().nullable(),
})
/** `match` is the last message with all the words; null where the person's name or address has them. */
export const FoundConversations = z.strictObject({
  conversations: z.array(ConversationSummary.extend({ match: Message.nullable() })),
  nextCursor: z.string().nullable(),
})
export const Conversation = ConversationSummary.extend({
  customerId: idOut('customer').nullable(),
  customerEmail: z.string().nullable(),
  /** The business's own id for whoever its server vouched for. */
  knownAs: z.string().nullable(),
  /** Where it goes on, once it has turned out that its visitor is somebody who has a conversation already. */
  joinedTo: idOut('conversation').nullable(),
  /** By the staff: this visitor writes and books nothing more. */
  isBlocked: z.boolean(),
  siteName: z.string().nullable(),
  startedAt: InstantOut,
  lastSeq: z.int(),
  /** How far the person has read. */
  personReadSeq: z.int(),
  bookings: z.array(BookingWithCustomer),
  /** What they answered before they wrote. */
  answers: z.array(EntryAnswer),
  /** When they last agreed to what the site says of it, in which words, and whether that is what it says now. */
  agreed: z.strictObject({ at: InstantOut, isCurrent: z.boolean(), said: AgreedText.nullable() }).nullable(),
})
export type Conversation = z.input<typeof Conversation>
export const SetStatus = ConversationById.extend({ status: Status })
export const BlockVisitor = ConversationById.extend({ isBlocked: z.boolean() })
export const MessagesOf = AfterSeq.extend({ conversationId: idIn('conversation') })
export const MessagesBefore = BeforeSeq.extend({ conversationId: idIn('conversation') })
export const MarkReadIn = ReadUpTo.extend({ conversationId: idIn('conversation') })
