import type { Ref } from '@frontdesk/db/entry'
import type { AttachmentId } from '@frontdesk/db/ids'
import { type TrackedEnvelope, tracked } from '@trpc/server'
import { answerVisitor } from '../assistant/answer-visitor.ts'
import { type Owner, getOrCreateThread, markThreadRead, ownThread } from '../conversation/queries.ts'
import type { Deps } from '../core/deps.ts'
import type { Desk, Entrance } from '../core/entrance.ts'
import { watch } from '../realtime/wake-stream.ts'
import { topics } from '../realtime/wakeups.ts'
import { pageOf } from './earlier-page.ts'
import { openMessage } from './open-message.ts'
import { listMessages, listMessagesBefore } from './queries.ts'
import type { LiveNews, Message, ThreadNews } from './schemas.ts'
import { writeMessage } from './write-message.ts'

/** A thread seen by the person whose own it is: the same for a visitor in the widget and a customer in the Hub. */
export type Asking<S extends string> = {
  deps: Deps
  entrance: Entrance<S>
  ownerOf: (subjectId: Ref<S>) => Owner
}

export async function threadState<S extends string>({ entrance, ownerOf }: Asking<S>) {
  const thread = await entrance.find(({ db, tenantId, subjectId }) => ownThread(db, tenantId, ownerOf(subjectId)))
  return {
    lastSeq: thread?.last_seq ?? 0,
    readSeq: thread?.person_read_seq ?? 0,
    seenSeq: thread?.member_read_seq ?? 0,
    status: thread?.status ?? ('open' as const),
  }
}

export async function threadMessages<S extends string>(asking: Asking<S>, afterSeq: number) {
  const rows = await asking.entrance.list((desk) =>
    listMessages(desk.db, desk.tenantId, { thread: ownThreadId(asking, desk), afterSeq }),
  )
  const keys = await asking.entrance.keys()
  return { messages: rows.map((row) => openMessage(keys, row)), lastSeq: rows.at(-1)?.seq ?? afterSeq }
}

export async function earlierMessages<S extends string>(asking: Asking<S>, beforeSeq: number) {
  const rows = await asking.entrance.list((desk) =>
    listMessagesBefore(desk.db, desk.tenantId, { thread: ownThreadId(asking, desk), beforeSeq }),
  )
  const keys = await asking.entrance.keys()
  return pageOf(rows.map((row) => openMessage(keys, row)))
}

export async function readThread<S extends string>({ deps, entrance, ownerOf }: Asking<S>, seq: number) {
  const moved = await entrance.find(({ db, tenantId, subjectId }) =>
    markThreadRead(db, tenantId, { owner: ownerOf(subjectId), seq }),
  )
  if (moved) deps.wakeups.publish([topics.staff(entrance.principal.tenantId, 'conversation')])
}

/** Tells whoever of the staff looks at the thread, and keeps nothing. */
export async function tellTyping<S extends string>({ deps, entrance, ownerOf }: Asking<S>) {
  const thread = await entrance.find(({ db, tenantId, subjectId }) => ownThread(db, tenantId, ownerOf(subjectId)))
  if (thread) deps.wakeups.publish([topics.typingTo(entrance.principal.tenantId, thread.id)])
}

export async function say<S extends string>(
  { deps, entrance, ownerOf }: Asking<S>,
  message: { author: 'visitor' | 'customer'; nonce: string; text: string; attachmentIds?: AttachmentId[] | undefined },
): Promise<Message> {
  return await entrance.transaction(async (scope) => {
    const { tx, tenantId, subjectId } = scope
    const now = deps.now()
    const conversationId = await getOrCreateThread(tx, tenantId, ownerOf(subjectId))
    const said = await writeMessage(scope, { ...message, conversationId, now })
    if (message.author === 'visitor')
      await answerVisitor(scope, { conversationId, messageId: said.id, text: message.text, now })
    return said
  })
}

/**
 * Everything after the last seen message, then everything that follows, until the credential ends; between them how far the
 * staff have read, that one of them writes, and that a payment has got further.
 */
export async function* followThread<S extends string>(
  asking: Asking<S>,
  lastEventId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<TrackedEnvelope<ThreadNews>, void> {
  const { subjectId } = asking.entrance.principal
  const { wakeups } = asking.deps
  using stops = new DisposableStack()
  const pending = new Set<LiveNews['live']>()
  for (const live of ['typing', 'seen', 'payment'] as const)
    stops.defer(wakeups.subscribe(topics[live](subjectId), () => void pending.add(live)))
  const heard = [topics.thread, topics.typing, topics.seen, topics.payment].map((topicOf) => topicOf(subjectId))
  using watching = watch(wakeups, heard, signal)
  let afterSeq = /^\d{1,9}$/.test(lastEventId ?? '') ? Number(lastEventId) : (await threadState(asking)).lastSeq
  while (await watching.next()) {
    const { messages } = await threadMessages(asking, afterSeq)
    for (const message of messages) {
      afterSeq = message.seq
      yield tracked(String(message.seq), message)
    }
    for (const live of pending) {
      pending.delete(live)
      const seq = live === 'seen' ? (await threadState(asking)).seenSeq : 0
      yield tracked(String(afterSeq), { live, seq })
    }
  }
}

function ownThreadId<S extends string>({ ownerOf }: Asking<S>, { db, tenantId, subjectId }: Desk<S>) {
  return ownThread(db, tenantId, ownerOf(subjectId)).clearSelect().select('conversation.id')
}
