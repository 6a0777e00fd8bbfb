import { type MembershipId, newId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { requestKey } from '../core/request-key.ts'
import { sealerFor } from '../core/sealer-for.ts'
import { topics } from '../realtime/wakeups.ts'
import { openTimelineEntry } from './open-project.ts'
import { findTimelineEntry, insertTimelineEntry, lockProject } from './queries.ts'
import type { NewTimelineNote, TimelineEntry } from './schemas.ts'

/** A note that the customer sees on their page. Sent again with the same nonce it is the same note. */
export async function addNote(
  scope: Scope<MembershipId>,
  { projectId, nonce, note }: z.output<typeof NewTimelineNote>,
  now: Date,
): Promise<z.input<typeof TimelineEntry>> {
  const { tx, tenantId, subjectId, keys, wake } = scope
  const project = mustExist(await lockProject(tx, tenantId, projectId).executeTakeFirst())
  const seal = await sealerFor(scope, { customerId: project.customer_id })
  const id = newId<'timeline_entry'>()
  const key = requestKey('timeline note', subjectId, nonce)
  await insertTimelineEntry(tx, tenantId, {
    id,
    projectId,
    kind: 'note',
    noteSealed: seal({ table: 'timeline_entry', column: 'note', rowId: id }, note),
    membershipId: subjectId,
    requestKey: key,
    now,
  }).execute()
  await audit(scope, 'project.noted', projectId)
  wake(topics.project(projectId))
  wake(topics.staff(tenantId, 'project'))
  return openTimelineEntry(
    keys,
    await findTimelineEntry(tx, tenantId, { projectId, requestKey: key }).executeTakeFirstOrThrow(),
  )
}
