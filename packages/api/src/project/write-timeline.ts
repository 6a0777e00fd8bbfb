import { type ProjectId, newId } from '@frontdesk/db/ids'
import type { TimelineKind } from '@frontdesk/db/schema'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { topics } from '../realtime/wakeups.ts'
import { insertTimelineEntry } from './queries.ts'

/** Adds what happened to the project's timeline. Each kind stands there once, or once for each `cause`. */
export async function writeTimeline(
  { tx, tenantId, wake }: Work,
  event: { projectId: ProjectId; kind: Exclude<TimelineKind, 'note'>; cause?: string; now: Date },
): Promise<void> {
  const key = requestKey('timeline', event.projectId, event.kind, event.cause ?? '')
  await insertTimelineEntry(tx, tenantId, { ...event, id: newId(), requestKey: key }).execute()
  wake(topics.project(event.projectId))
  wake(topics.staff(tenantId, 'project'))
}
