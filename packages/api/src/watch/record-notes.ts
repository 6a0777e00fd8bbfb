import { asTenant } from '@frontdesk/db/as-tenant'
import { newId, nilUuid } from '@frontdesk/db/ids'
import type { RolePool, Tx } from '@frontdesk/db/open-database'
import type { ActorKind, Anomaly } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { recordSecurityEvents } from '../core/security-event.ts'
import { enqueue } from '../jobs/job.ts'
import { anomalies, anomalyOf, windowOf } from './anomalies.ts'
import type { ExplainedNote } from './explain-notes.ts'
import { addToCount, raiseAlert } from './queries.ts'

export type RaisedAlert = { anomaly: Anomaly; count: number; requestId: string }
type Tally = {
  anomaly: Anomaly
  who: string
  actor: ActorKind | null
  windowStart: Date
  count: number
  last: SourcedNote
}
type SourcedNote = ExplainedNote & { source: string }

/** Writes down what happened to one tenant, and says which alerts that raised. */
export async function recordNotes(
  role: Pick<RolePool, 'kysely'>,
  tenantId: TenantId,
  notes: readonly SourcedNote[],
): Promise<RaisedAlert[]> {
  return await asTenant(role, tenantId, async (tx) => {
    const events = notes.map(({ at, ...note }) => ({ ...note, now: at }))
    await recordSecurityEvents(tx, tenantId, events)
    const raised: RaisedAlert[] = []
    // In one order everywhere, so that no two processes wait for each other.
    for (const tally of tallied(notes)) {
      const count = await addToCount(tx, tenantId, tally)
      if (count >= anomalies[tally.anomaly].threshold && (await raise(tx, tenantId, tally))) {
        raised.push({ anomaly: tally.anomaly, count, requestId: tally.last.requestId })
      }
    }
    return raised
  })
}

/** True for the first in its window: the table takes no second one. */
async function raise(tx: Tx, tenantId: TenantId, { last, ...tally }: Tally): Promise<boolean> {
  const alert = await raiseAlert(tx, tenantId, { ...tally, id: newId<'security_alert'>(), now: last.at })
  // What belongs to no tenant is told to the operator alone, by its line.
  if (alert && tenantId !== nilUuid) await enqueue(tx, { name: 'alert.mail', id: alert.id, runAt: last.at })
  return alert !== undefined
}

function tallied(notes: readonly SourcedNote[]): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const note of notes) {
    const anomaly = anomalyOf(note.reason)
    if (!anomaly) continue
    const actor = note.actor && note.actor.kind !== 'visitor' ? note.actor : undefined
    const who = actor?.id ?? note.source
    const windowStart = windowOf(anomaly, note.at)
    const key = `${anomaly} ${who} ${windowStart.toISOString()}`
    const count = (tallies.get(key)?.count ?? 0) + 1
    tallies.set(key, { anomaly, who, actor: actor?.kind ?? null, windowStart, count, last: note })
  }
  return [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally)
}
