import type { Session } from '../session/open-session.ts'
import type { Shelf } from '../session/shelf.ts'
import { type Store, createStore } from './store.ts'

/** What is being written. Another tab of the same browser has it, too. */
export function openDraft(shelf: Shelf, session: Session): Store<string> {
  const draft = createStore(shelf.read('draft') ?? '')
  draft.subscribe(() => {
    shelf.write('draft', draft.get() || undefined)
    if (draft.get() !== '') sayTyping(session)
  })
  shelf.watch('draft', (now) => draft.set(now ?? ''))
  return draft
}

/** Now and then, and not at every key. Nobody misses it if it is lost. */
const sayEveryMs = 4_000
let saidAt = 0

function sayTyping({ api, isKnown }: Session): void {
  if (!isKnown() || Date.now() - saidAt < sayEveryMs) return
  saidAt = Date.now()
  api.thread.typing.mutate({}).catch(() => undefined)
}
