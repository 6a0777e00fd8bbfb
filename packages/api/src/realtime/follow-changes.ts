import { tracked } from '@trpc/server'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import type { Changed } from './schemas.ts'
import { watch } from './wake-stream.ts'

type What = Changed['what']
type Following<S extends string> = {
  deps: Deps
  entrance: Entrance<S>
  topics: Partial<Record<What, string>>
  lastEventId: string | undefined
  signal: AbortSignal
}

/** Says what changed, and never how: the reader asks again for what it shows. It ends with the credential. */
export function followChanges<S extends string>(following: Following<S>) {
  const { deps, topics, lastEventId, signal } = following
  const kinds = Object.entries(topics) as [What, string][] // typed by the record itself
  // Whoever comes back may have missed anything.
  const pending = new Set<What>(
    lastEventId === undefined ? [] : kinds.map(([what]) => what).filter((what) => what !== 'typing'),
  )
  // Before the reader is told that it is connected, so that nothing falls in between.
  const stops = new DisposableStack()
  for (const [what, topic] of kinds) stops.defer(deps.wakeups.subscribe(topic, () => void pending.add(what)))
  const watching = stops.use(watch(deps.wakeups, Object.values(topics), signal))
  if (signal.aborted) stops.dispose()
  else signal.addEventListener('abort', () => stops.dispose(), { once: true })
  return changes(following, { pending, watching, stops })
}

type Listening = { pending: Set<What>; watching: ReturnType<typeof watch>; stops: DisposableStack }

async function* changes<S extends string>({ entrance }: Following<S>, { pending, watching, stops }: Listening) {
  using _listening = stops
  let sent = 0
  for (let justProven = true; await watching.next(); justProven = false) {
    if (!justProven) await entrance.proveAgain()
    for (const what of pending) {
      pending.delete(what)
      yield tracked(String(++sent), { what })
    }
  }
}
