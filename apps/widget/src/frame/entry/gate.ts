import { CallError } from '../api/call.ts'
import { failureOf, type Failure } from '../api/failure.ts'
import type { EntryAsked } from '../api/wire.ts'
import type { Config } from '../desk/config.ts'
import { type Store, createStore } from '../desk/store.ts'
import type { Session } from '../session/open-session.ts'
import type { Entry } from './entry.ts'

/** `asked`: what is to be answered now. `isShut`: nothing else is shown before it is. */
export type EntryView = { asked?: EntryAsked; failure?: Failure; isShut: boolean }

/** In front of whatever reaches the business. Where nothing comes before it, this is all of it that is loaded. */
export type Gate = {
  now: Store<EntryView>
  /** `pass` throws `entry_due` where something is asked, `letIn` waits until it is answered. Both show it. */
  go(how: 'pass' | 'letIn'): Promise<void>
  load(): Promise<Entry>
  /** Looks at why something was refused: the server may want what we did not know of. */
  heard(error: unknown): void
  /** It may be somebody else now. */
  reset(): void
}
export type GateDeps = { config: Config; session: Pick<Session, 'asVisitor'>; onGiven: () => void }

export function openGate(deps: GateDeps): Gate {
  const { config } = deps
  const now = createStore<EntryView>(viewOf(config))
  let isWanted = asksAnything(config)
  let loading: Promise<Entry> | undefined

  return {
    now,
    load,
    go: async (how) => void (isWanted && (await (await load())[how]())),
    heard(error) {
      if (failureOf(error).code !== 'entry_due') return
      isWanted = true
      void load().then((entry) => entry.refused())
    },
    reset() {
      now.set(viewOf(config))
      void loading?.then((entry) => entry.reset())
    },
  }

  function load(): Promise<Entry> {
    loading ??= import('./entry-part.tsx').then(
      ({ createEntry }) => createEntry(deps, now),
      () => {
        loading = undefined
        throw new CallError()
      },
    )
    return loading
  }
}

function viewOf(config: Config): EntryView {
  return { isShut: asksAnything(config) && config.settings.entry.before === 'everything' }
}

function asksAnything({ settings: { entry } }: Config): boolean {
  return entry.asks || entry.mustAgree
}
