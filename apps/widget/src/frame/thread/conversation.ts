import { failureOf } from '../api/failure.ts'
import type { LiveNews, Message } from '../api/wire.ts'
import type { VisitorApi } from '../api/visitor-api.ts'
import { type Store, createStore } from '../desk/store.ts'
import { type Following, follow } from './follow.ts'
import { mergeMessages } from './merge-messages.ts'

export type Thread = {
  messages: readonly Message[]
  readSeq: number
  /** How far the business has read. */
  seenSeq: number
  /** One of the business writes. */
  isTyping: boolean
  /** A thread from before is on its way. */
  isLoading: boolean
  /** More was said before what is here. */
  hasEarlier: boolean
}
export type Conversation = {
  thread: Store<Thread>
  /** Shows a thread from before and follows it. */
  resume(): void
  /** Follows the thread, from the first interaction on. */
  listen(): void
  /** Listens anew, if it listened: the device has slept, and its stream may be dead without a word. */
  relisten(): void
  /** Fetches what came while nobody listened. */
  catchUp(): Promise<void>
  /** Fetches a page of what was said before; `onArrival` comes right before it is shown. */
  loadEarlier(onArrival: () => void): Promise<void>
  add(message: Message): void
  markRead(): void
  reset(): void
}

const empty: Thread = { messages: [], readSeq: 0, seenSeq: 0, isTyping: false, isLoading: false, hasEarlier: false }
/** As many as one answer holds. */
const page = 200
const typingMs = 6_000

/** `onPayment`: a payment has got further, of which the thread says nothing. */
export function createConversation(api: VisitorApi, onPayment: () => void): Conversation {
  const thread = createStore(empty)
  let following: Following | undefined
  /**
   * From the first that is here up to this one nothing is missing; undefined before anything has been asked for. An own
   * message's acknowledgement may be ahead of what others said before it.
   */
  let completeTo: number | undefined
  let age = 0
  let typingTimer: ReturnType<typeof setTimeout> | undefined

  return { thread, resume, listen, relisten: () => following?.restart(), catchUp, loadEarlier, add, markRead, reset }

  function resume(): void {
    const born = age
    thread.patch({ isLoading: true })
    // First all at once, then the stream from there on; without a connection, the stream keeps trying for both.
    void catchUp()
      .catch(later)
      .then(() => born === age && listen())
  }

  function listen(): void {
    following ??= follow<Message | LiveNews>({
      subscribe({ onData, onUp, onDown }) {
        let stop = () => {}
        let isOver = false
        function begin(): void {
          if (isOver) return
          const watcher = { onData: onNews, onStarted: onUp, onComplete: onDown, onError }
          stop = api.live.messages.subscribe({ lastEventId: `${completeTo}` }, watcher).unsubscribe
        }
        function onNews(event: { data: Message | LiveNews }): void {
          onData(event.data)
        }
        function onError(error: unknown): void {
          onDown(waitMsOf(error))
          // Where there is no place for a stream, asking as often as it is tried stands in for it.
          if (waitMsOf(error)) void catchUp().catch(later)
        }
        // A stream goes on from somewhere.
        if (completeTo === undefined) catchUp().then(begin, (error: unknown) => onDown(waitMsOf(error)))
        else begin()
        return () => {
          isOver = true
          stop()
        }
      },
      onItem(message) {
        if ('live' in message) return hear(message)
        completeTo = Math.max(completeTo ?? 0, message.seq)
        add(message)
        // Whoever of the business has said something has read what was said before, and is through with it.
        if (message.author === 'member') {
          setTyping(false)
          hear({ live: 'seen', seq: message.seq })
        }
      },
      onUp: () => void catchUp().catch(later),
    })
    following.hurry()
  }

  function hear({ live, seq }: LiveNews): void {
    if (live === 'seen') thread.patch({ seenSeq: Math.max(seq, thread.get().seenSeq) })
    else if (live === 'payment') onPayment()
    else setTyping(true)
  }

  function setTyping(isTyping: boolean): void {
    clearTimeout(typingTimer)
    thread.patch({ isTyping })
    // As long as nobody says it again, they have stopped.
    if (isTyping) typingTimer = setTimeout(() => setTyping(false), typingMs)
  }

  async function catchUp(): Promise<void> {
    const born = age
    const { readSeq, seenSeq } = thread.get().isLoading ? await api.thread.get.query({}) : thread.get()
    if (completeTo === undefined) {
      const { messages, hasMore } = await api.message.earlier.query({})
      if (born !== age) return
      completeTo = messages.at(-1)?.seq ?? 0
      show(messages, hasMore)
    } else {
      for (let count = page; count === page;) {
        const { messages, lastSeq } = await api.message.list.query({ afterSeq: completeTo })
        if (born !== age) return
        completeTo = Math.max(completeTo, lastSeq)
        show(messages)
        count = messages.length
      }
    }
    const now = thread.get()
    const [read, seen] = [Math.max(readSeq, now.readSeq), Math.max(seenSeq, now.seenSeq)]
    thread.patch({ isLoading: false, readSeq: read, seenSeq: seen })
  }

  async function loadEarlier(onArrival: () => void): Promise<void> {
    const born = age
    const beforeSeq = thread.get().messages[0]?.seq
    if (beforeSeq === undefined) return
    const { messages, hasMore } = await api.message.earlier.query({ beforeSeq })
    if (born !== age) return
    onArrival()
    show(messages, hasMore)
  }

  function add(message: Message): void {
    // Directly after all that is here, it leaves no gap.
    if (message.seq === (completeTo ?? 0) + 1) completeTo = message.seq
    show([message])
  }

  function show(messages: readonly Message[], hasEarlier = thread.get().hasEarlier): void {
    thread.patch({ messages: mergeMessages(thread.get().messages, messages), hasEarlier })
  }

  function markRead(): void {
    const { messages, readSeq } = thread.get()
    const seq = messages.at(-1)?.seq ?? 0
    if (seq <= readSeq) return
    thread.patch({ readSeq: seq })
    api.thread.markRead.mutate({ seq }).catch(later)
  }

  function reset(): void {
    age++
    following?.stop()
    following = undefined
    completeTo = undefined
    thread.set(empty)
  }
}

/** As long as the server says, where it was too much. */
function waitMsOf(error: unknown): number {
  return (failureOf(error).waitSeconds ?? 0) * 1000
}

/** The next wake-up, reconnect or message makes up for it. */
function later(): void {}
