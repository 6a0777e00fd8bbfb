import type { Ref } from '@frontdesk/db/entry'
import type { ProjectId, VisitorSessionId } from '@frontdesk/db/ids'
import { visitorChat } from '../conversation/visitor-chat.ts'
import { ThreadState } from '../conversation/schemas.ts'
import { Done, Empty, done } from '../core/field-schemas.ts'
import { customerProcedure, router, visitorProcedure } from '../core/procedures.ts'
import { StreamFrom, streamOf } from '../core/stream-of.ts'
import { withinBudget } from '../limit/within-budget.ts'
import {
  AfterSeq,
  BeforeSeq,
  EarlierMessages,
  Message,
  MessageList,
  NewMessage,
  ReadUpTo,
  ThreadNews,
} from './schemas.ts'
import { earlierMessages, followThread, readThread, say, tellTyping, threadMessages, threadState } from './thread.ts'

const visitors = (id: Ref<VisitorSessionId>) => ({ kind: 'visitor', id }) as const
const projects = (id: Ref<ProjectId>) => ({ kind: 'project', id }) as const

/** A visitor's own thread in the widget. */
export const visitorMessages = {
  thread: router({
    get: visitorProcedure
      .meta({ limit: 'read' })
      .input(Empty)
      .output(ThreadState)
      .query(({ ctx }) => threadState({ ...ctx, ownerOf: visitors })),
    markRead: visitorProcedure
      .meta({ limit: 'write', waitsForEntry: 'never' })
      .input(ReadUpTo)
      .output(Done)
      .mutation(async ({ ctx, input }) => {
        await readThread({ ...ctx, ownerOf: visitors }, input.seq)
        return done
      }),
    ...visitorChat,
    typing: visitorProcedure
      .meta({ limit: 'write', waitsForEntry: 'never' })
      .input(Empty)
      .output(Done)
      .mutation(async ({ ctx }) => {
        await tellTyping({ ...ctx, ownerOf: visitors })
        return done
      }),
  }),
  message: router({
    list: visitorProcedure
      .meta({ limit: 'list' })
      .input(AfterSeq)
      .output(MessageList)
      .query(({ ctx, input }) => threadMessages({ ...ctx, ownerOf: visitors }, input.afterSeq)),
    earlier: visitorProcedure
      .meta({ limit: 'list' })
      .input(BeforeSeq)
      .output(EarlierMessages)
      .query(({ ctx, input }) => earlierMessages({ ...ctx, ownerOf: visitors }, input.beforeSeq)),
    send: visitorProcedure
      .meta({ limit: 'write' })
      .input(NewMessage)
      .output(Message)
      .mutation(async ({ ctx, input }) => {
        await withinBudget(ctx, 'message')
        return await say({ ...ctx, ownerOf: visitors }, { author: 'visitor', ...input })
      }),
  }),
  live: router({
    messages: visitorProcedure
      .meta({ limit: 'stream' })
      .input(StreamFrom)
      .output(streamOf(ThreadNews))
      .subscription(({ ctx, input, signal }) =>
        followThread({ ...ctx, ownerOf: visitors }, input.lastEventId, signal ?? ctx.signal),
      ),
  }),
}

/** The thread of the customer's project. */
export const customerMessages = {
  thread: router({
    get: customerProcedure
      .meta({ limit: 'read' })
      .input(Empty)
      .output(ThreadState)
      .query(({ ctx }) => threadState({ ...ctx, ownerOf: projects })),
    markRead: customerProcedure
      .meta({ limit: 'write' })
      .input(ReadUpTo)
      .output(Done)
      .mutation(async ({ ctx, input }) => {
        await readThread({ ...ctx, ownerOf: projects }, input.seq)
        return done
      }),
    typing: customerProcedure
      .meta({ limit: 'write' })
      .input(Empty)
      .output(Done)
      .mutation(async ({ ctx }) => {
        await tellTyping({ ...ctx, ownerOf: projects })
        return done
      }),
  }),
  message: router({
    list: customerProcedure
      .meta({ limit: 'list' })
      .input(AfterSeq)
      .output(MessageList)
      .query(({ ctx, input }) => threadMessages({ ...ctx, ownerOf: projects }, input.afterSeq)),
    earlier: customerProcedure
      .meta({ limit: 'list' })
      .input(BeforeSeq)
      .output(EarlierMessages)
      .query(({ ctx, input }) => earlierMessages({ ...ctx, ownerOf: projects }, input.beforeSeq)),
    send: customerProcedure
      .meta({ limit: 'write' })
      .input(NewMessage)
      .output(Message)
      .mutation(({ ctx, input }) => say({ ...ctx, ownerOf: projects }, { author: 'customer', ...input })),
  }),
  followMessages: customerProcedure
    .meta({ limit: 'stream' })
    .input(StreamFrom)
    .output(streamOf(ThreadNews))
    .subscription(({ ctx, input, signal }) =>
      followThread({ ...ctx, ownerOf: projects }, input.lastEventId, signal ?? ctx.signal),
    ),
}
