import type { Keyring } from '@frontdesk/db/keyring'
import type { Database } from '@frontdesk/db/open-database'
import type { Log } from '../core/log.ts'
import { type ExplainedNote, explainNotes } from './explain-notes.ts'
import type { Note } from './note.ts'
import { recordNotes } from './record-notes.ts'
import { sourceId } from './source.ts'

/** Takes notes of refusals without keeping anybody waiting, and writes them down a moment later. */
export type Watch = AsyncDisposable & {
  note(note: Note): void
  /** Writes down everything noted so far. By itself once a second; tests say when. */
  flush(): Promise<void>
}

type Needs = { db: Pick<Database, 'worker'>; keyring: Keyring; log: Log; everyMs?: number | undefined }

/** What waits while the database is away; beyond it the oldest are dropped, and how many is told. */
const mostWaiting = 5_000

export function openWatch({ db, keyring, log, everyMs }: Needs): Watch {
  let waiting: Note[] = []
  let dropped = 0
  let writing = Promise.resolve()

  async function write(): Promise<void> {
    const notes = waiting
    waiting = []
    if (dropped > 0) log.warn({ event: 'watch.dropped', count: dropped })
    dropped = 0
    let unwritten = notes
    try {
      const explained = await explainNotes(db.worker.kysely, notes)
      tellReasons(notes, explained)
      for (const [tenantId, group] of Map.groupBy(explained, (note) => note.tenantId)) {
        const alerts = await recordNotes(db.worker, tenantId, sourced(keyring, group))
        unwritten = unwritten.filter((note) => !group.some(({ requestId }) => requestId === note.requestId))
        for (const alert of alerts) log.warn({ event: 'alert.raised', ...alert })
      }
    } catch (cause) {
      log.error({ event: 'watch.unwritten', count: unwritten.length, cause })
      waiting = [...unwritten, ...waiting]
      trim()
    }
  }

  function tellReasons(before: readonly Note[], after: readonly ExplainedNote[]): void {
    after.forEach(({ requestId, reason }, at) => {
      if (reason !== before[at]?.reason) log.info({ event: 'refusal.explained', requestId, reason })
    })
  }

  function trim(): void {
    if (waiting.length <= mostWaiting) return
    dropped += waiting.length - mostWaiting
    waiting = waiting.slice(-mostWaiting)
  }

  const flush = async () => {
    writing = writing.then(write)
    await writing
  }
  const timer = everyMs === undefined ? undefined : setInterval(() => waiting.length > 0 && void flush(), everyMs)
  return {
    note(note) {
      waiting.push(note)
      if (waiting.length > 2 * mostWaiting) trim()
    },
    flush,
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await flush()
    },
  }
}

function sourced(keyring: Keyring, notes: readonly ExplainedNote[]) {
  const keys = keyring.operatorKeys()
  return notes.map((note) => ({ ...note, source: sourceId(keys.blindIndex('source', note.address)) }))
}
