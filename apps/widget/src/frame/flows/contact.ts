import type { Failure } from '../api/failure.ts'
import { type Store, createStore } from '../desk/store.ts'
import type { Shelf } from '../session/shelf.ts'

/** `agreedTo`: the wording of the consent that was ticked, if any. */
export type Letter = { name: string; email: string; text: string; agreedTo: string }
/** `waiting`: nothing gets through at the moment; it goes out by itself. */
export type ContactState = Letter & { state: 'typing' | 'sending' | 'waiting' | 'sent'; failure: Failure | undefined }

export type Contact = {
  now: Store<ContactState>
  type(part: Partial<Letter>): void
  send(): Promise<void>
  /** The connection may be back. */
  flush(): Promise<void>
}

type Saved = Letter & { nonce: string; isWaiting: boolean }
type Deps = {
  deliver(letter: Letter & { nonce: string }): Promise<unknown>
  failureOf(error: unknown): Failure
  newNonce(): string
  tab: Shelf
}

const nothing: Letter = { name: '', email: '', text: '', agreedTo: '' }

/** What is typed outlives errors, reloads and lost connections; with its nonce, so that it arrives once. */
export function createContact({ deliver, failureOf, newNonce, tab }: Deps): Contact {
  const saved = read(tab)
  let nonce = saved.nonce ?? newNonce()
  const now = createStore<ContactState>({
    ...nothing,
    ...saved.letter,
    state: saved.isWaiting ? 'waiting' : 'typing',
    failure: undefined,
  })
  return { now, type, send, flush }

  function type(part: Partial<Letter>): void {
    // Another letter; the one that may have got through stays what it was.
    nonce = newNonce()
    now.patch({ ...part, state: 'typing', failure: undefined })
    keep()
  }

  async function send(): Promise<void> {
    const { name, email, text, agreedTo, state } = now.get()
    if (state === 'sending') return
    now.patch({ state: 'sending', failure: undefined })
    keep()
    try {
      await deliver({ name: name.trim(), email: email.trim(), text: text.trim(), agreedTo, nonce })
      now.set({ ...nothing, state: 'sent', failure: undefined })
      tab.write('contact', undefined)
    } catch (error) {
      const failure = failureOf(error)
      now.patch({ state: failure.code === 'offline' ? 'waiting' : 'typing', failure })
      keep()
    }
  }

  async function flush(): Promise<void> {
    if (now.get().state === 'waiting') await send()
  }

  function keep(): void {
    const { name, email, text, agreedTo, state } = now.get()
    const isWaiting = state === 'waiting' || state === 'sending'
    tab.write('contact', JSON.stringify({ name, email, text, agreedTo, nonce, isWaiting } satisfies Saved))
  }
}

function read(tab: Shelf): { letter: Partial<Letter>; nonce?: string; isWaiting?: boolean } {
  try {
    const { nonce, isWaiting, name, email, text, agreedTo } = JSON.parse(tab.read('contact') ?? '{}') as Partial<Saved> // written above
    return {
      letter: { ...(name && { name }), ...(email && { email }), ...(text && { text }), ...(agreedTo && { agreedTo }) },
      ...(nonce && { nonce }),
      ...(isWaiting && { isWaiting }),
    }
  } catch {
    return { letter: {} }
  }
}
