import { tracked } from '@trpc/server'
import type { Deps } from '../core/deps.ts'
import type { Entrance } from '../core/entrance.ts'
import type { Changed } from './schemas.ts'
import { watch } from './wake-stream.ts'

type Following<S extends string> = {
  deps: Deps
  entrance: Entrance<S>
  topics: Partial<Record<Changed['what'], string>>
  lastEventId: string | undefined
  signal: AbortSignal
}

/**
 * Says what changed, and never how: the reader asks again for what it shows. It ends with the credential, which is
 * proven anew before anything is said and whenever it has been quiet for a while.
 */
export async function* followChanges<S extends string>({ deps, entrance, topics, lastEventId, signal }: Following<S>) {
  const kinds = Object.entries(topics) as [Changed['what'], string][] // typed by the record itself
  // Whoever comes back may have missed anything.
  const pending = new Set(lastEventId === undefined ? [] : kinds.map(([what]) => what))
  using stops = new DisposableStack()
  for (const [what, topic] of kinds) stops.defer(deps.wakeups.subscribe(topic, () => void pending.add(what)))
  using watching = watch(deps.wakeups, Object.values(topics), signal)
  let sent = 0
  while (await watching.next()) {
    await entrance.prove()
    for (const what of pending) {
      pending.delete(what)
      yield tracked(String(++sent), { what })
    }
  }
}
