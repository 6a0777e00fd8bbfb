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
  add(message: Message): void
  markRead(): void
  reset(): void
}

const empty: Thread = { messages: [], readSeq: 0, seenSeq: 0, isTyping: false, isLoading: false }
/** As many as one answer holds. */
const page = 200
const typingMs = 6_000

export function createConversation(api: VisitorApi): Conversation {
  const thread = createStore(empty)
  let following: Following | undefined
  /** Up to here nothing is missing. An own message's acknowledgement may be ahead of what others said before it. */
  let completeTo = 0
  let age = 0
  let typingTimer: ReturnType<typeof setTimeout> | undefined

  return { thread, resume, listen, relisten: () => following?.restart(), catchUp, add, markRead, reset }

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
      subscribe: ({ onData, onUp, onDown }) => {
        const { unsubscribe } = api.live.messages.subscribe(
          { lastEventId: String(completeTo) },
          {
            onData: (event) => onData(event.data),
            onStarted: onUp,
            onComplete: onDown,
            onError: onDown,
          },
        )
        return unsubscribe
      },
      onItem(message) {
        if ('live' in message) return hear(message)
        completeTo = Math.max(completeTo, message.seq)
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
    for (let count = page; count === page;) {
      const { messages, lastSeq } = await api.message.list.query({ afterSeq: completeTo })
      if (born !== age) return
      completeTo = Math.max(completeTo, lastSeq)
      thread.patch({ messages: mergeMessages(thread.get().messages, messages) })
      count = messages.length
    }
    const now = thread.get()
    const [read, seen] = [Math.max(readSeq, now.readSeq), Math.max(seenSeq, now.seenSeq)]
    thread.patch({ isLoading: false, readSeq: read, seenSeq: seen })
  }

  function add(message: Message): void {
    thread.patch({ messages: mergeMessages(thread.get().messages, [message]) })
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
    completeTo = 0
    thread.set(empty)
  }
}

/** The next wake-up, reconnect or message makes up for it. */
function later(): void {}
