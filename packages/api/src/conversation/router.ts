import { Done, done } from '../core/field-schemas.ts'
import { mustExist } from '../core/must-exist.ts'
import { listPage } from '../core/page.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import type { TenantKeys } from '@frontdesk/db/keyring'
import { pageOf } from '../message/earlier-page.ts'
import { EarlierMessages, Message, MessageList, NewMessageTo } from '../message/schemas.ts'
import { writeMessage } from '../message/write-message.ts'
import { topics } from '../realtime/wakeups.ts'
import { getConversation } from './get-conversation.ts'
import { openConversation, openJoinedMessage } from './open-conversation.ts'
import { type JoinedMessageRow, listThreadMessages, listThreadMessagesBefore } from './message-queries.ts'
import { type ThreadRow, findThreadOwner, listConversations } from './queries.ts'
import { markThreadReadByMember } from './read-queries.ts'
import { blockVisitor } from './block-visitor.ts'
import {
  BlockVisitor,
  Conversation,
  ConversationById,
  ConversationPage,
  FoundConversations,
  ListConversations,
  MarkReadIn,
  MessagesBefore,
  MessagesOf,
  SearchConversations,
  SetStatus,
} from './schemas.ts'
import { searchInbox } from './search-inbox.ts'
import { setStatus } from './set-status.ts'

/** The staff's inbox: every thread of the tenant. */
export const memberConversations = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(ListConversations)
    .output(ConversationPage)
    .query(async ({ ctx, input: { status, cursor, limit } }) => {
      const page = {
        query: `conversations ${status}`,
        cursor,
        limit,
        at: (row: ThreadRow) => row.last_message_at_exactly,
      }
      const { rows, keys, nextCursor } = await listPage(ctx.entrance, page, ({ db, tenantId }, window) =>
        listConversations(db, tenantId, { status, ...window }),
      )
      return { conversations: rows.map((row) => openConversation(keys, row)), nextCursor }
    }),
  search: memberProcedure
    .meta({ limit: 'list' })
    .input(SearchConversations)
    .output(FoundConversations)
    .query(({ ctx, input }) => searchInbox(ctx.entrance, input)),
  get: memberProcedure
    .meta({ limit: 'read' })
    .input(ConversationById)
    .output(Conversation)
    .query(({ ctx, input }) => getConversation(ctx.entrance, { id: input.conversationId, now: ctx.deps.now() })),
  setStatus: memberProcedure
    .meta({ limit: 'write' })
    .input(SetStatus)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction((scope) => setStatus(scope, { ...input, now: ctx.deps.now() }))
      return done
    }),
  block: memberProcedure
    .meta({ limit: 'write' })
    .input(BlockVisitor)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await ctx.entrance.transaction((scope) => blockVisitor(scope, { ...input, now: ctx.deps.now() }))
      return done
    }),
  markRead: memberProcedure
    .meta({ limit: 'write' })
    .input(MarkReadIn)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input: { conversationId: id, seq } }) => {
      const row = await entrance.get(({ db, tenantId }) => markThreadReadByMember(db, tenantId, { id, seq }))
      // Who reads because of a wake-up must not wake everybody again.
      if (row.moved) {
        const owner = row.visitor_session_id ?? row.project_id ?? id
        deps.wakeups.publish([topics.staff(entrance.principal.tenantId, 'conversation'), topics.seen(owner)])
      }
      return done
    }),
  /** Kept nowhere: whoever looks at the thread now is told, and nobody later. */
  typing: memberProcedure
    .meta({ limit: 'write' })
    .input(ConversationById)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input: { conversationId: id } }) => {
      const row = await entrance.get(({ db, tenantId }) => findThreadOwner(db, tenantId, id))
      deps.wakeups.publish([topics.typing(row.visitor_session_id ?? row.project_id ?? id)])
      return done
    }),
})

/** What is said in one of them. */
export const memberMessages = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(MessagesOf)
    .output(MessageList)
    .query(async ({ ctx: { entrance }, input: { conversationId: id, afterSeq } }) => {
      const rows = await entrance.list(({ db, tenantId }) => listThreadMessages(db, tenantId, { id, afterSeq }))
      const messages = openAll(await entrance.keys(), rows)
      return { messages, lastSeq: messages.at(-1)?.seq ?? afterSeq }
    }),
  earlier: memberProcedure
    .meta({ limit: 'list' })
    .input(MessagesBefore)
    .output(EarlierMessages)
    .query(async ({ ctx: { entrance }, input: { conversationId: id, beforeSeq } }) => {
      const rows = await entrance.list(({ db, tenantId }) => listThreadMessagesBefore(db, tenantId, { id, beforeSeq }))
      return pageOf(openAll(await entrance.keys(), rows))
    }),
  send: memberProcedure
    .meta({ limit: 'write' })
    .input(NewMessageTo)
    .output(Message)
    .mutation(({ ctx: { deps, entrance }, input }) =>
      entrance.transaction((scope) =>
        writeMessage(scope, { ...input, author: 'member', membershipId: scope.subjectId, now: deps.now() }),
      ),
    ),
})

/** Without any row there is no such thread. */
function openAll(keys: TenantKeys, [first, ...rest]: readonly JoinedMessageRow[]): Message[] {
  return [mustExist(first), ...rest].flatMap((row) => openJoinedMessage(keys, row) ?? [])
}
