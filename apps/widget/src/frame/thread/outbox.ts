import type { Failure } from '../api/failure.ts'
import type { Attachment, Message } from '../api/wire.ts'

/** A message that the server has not acknowledged. The nonce stays the same however often it is sent. */
export type Unsent = {
  nonce: string
  text: string
  files?: readonly Attachment[] | undefined
  /** How far the thread went when it was written. */
  afterSeq: number
  state: 'sending' | 'waiting' | 'failed'
  failure?: Failure
}

export type OutboxDeps = {
  unsent: Unsent[]
  send(message: { nonce: string; text: string; attachmentIds?: string[] }): Promise<Message>
  failureOf(error: unknown): Failure
  newNonce(): string
  onChange(unsent: readonly Unsent[]): void
  onSent(message: Message): void
}

export type Outbox = {
  add(message: Pick<Unsent, 'text' | 'files' | 'afterSeq'>): void
  /** Sends what waits, one after the other. Call it whenever the connection may be back. */
  flush(): Promise<void>
  retry(nonce: string): void
  /** Somebody else's: what was on its way is theirs no more. */
  replace(unsent: readonly Unsent[]): void
  /** Another tab of the same browser has written this down: what is new waits here too, what it has sent is gone. */
  share(written: readonly Unsent[]): void
}

/** Messages leave in the order they were written; without a connection they wait, a refused one waits for its author. */
export function createOutbox({ unsent, send, failureOf, newNonce, onChange, onSent }: OutboxDeps): Outbox {
  let queue: readonly Unsent[] = unsent
  let isSending = false
  /** Another tab's, which it may send first: with the same nonce it is said once. */
  const shared = new Set<string>()

  return { add, flush, retry, replace: change, share }

  function add(message: Pick<Unsent, 'text' | 'files' | 'afterSeq'>): void {
    change([...queue, { ...message, nonce: newNonce(), state: 'waiting' }])
    void flush()
  }

  function retry(nonce: string): void {
    set(nonce, { state: 'waiting' })
    void flush()
  }

  function share(written: readonly Unsent[]): void {
    const isThere = (nonce: string) => written.some((entry) => entry.nonce === nonce)
    const kept = queue.filter(({ nonce, state }) => state === 'sending' || !shared.has(nonce) || isThere(nonce))
    const fresh = written.filter(({ nonce }) => !queue.some((entry) => entry.nonce === nonce))
    for (const { nonce } of fresh) shared.add(nonce)
    if (fresh.length > 0 || kept.length < queue.length) change([...kept, ...fresh])
  }

  async function flush(): Promise<void> {
    if (isSending) return
    isSending = true
    try {
      for (let next = firstWaiting(); next; next = firstWaiting()) {
        if (!(await deliver(next))) return
      }
    } finally {
      isSending = false
    }
  }

  /** False when nothing gets through at the moment. */
  async function deliver({ nonce, text, files }: Unsent): Promise<boolean> {
    set(nonce, { state: 'sending' })
    try {
      const attachmentIds = files?.map(({ id }) => id)
      const message = await send({ nonce, text, ...(attachmentIds && { attachmentIds }) })
      const isOurs = queue.some((entry) => entry.nonce === nonce) // or somebody else's turn began meanwhile
      change(queue.filter((entry) => entry.nonce !== nonce))
      if (isOurs) onSent(message)
      return true
    } catch (error) {
      const failure = failureOf(error)
      // Goes out by itself once there is a connection, or once what comes before it is answered.
      const isLost = failure.code === 'offline' || failure.code === 'entry_due'
      set(nonce, { state: isLost ? 'waiting' : 'failed', failure })
      return !isLost
    }
  }

  function firstWaiting(): Unsent | undefined {
    return queue.find(({ state }) => state === 'waiting')
  }

  function set(nonce: string, part: Partial<Unsent>): void {
    change(queue.map((entry) => (entry.nonce === nonce ? { ...entry, failure: undefined, ...part } : entry)))
  }

  function change(next: readonly Unsent[]): void {
    queue = next
    onChange(queue)
  }
}
