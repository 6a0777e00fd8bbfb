import { provenTenantId } from '@frontdesk/db/tenant-id'
import { z } from 'zod'
import type { Deps } from '../core/deps.ts'
import { workFor } from '../core/work.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { deleteIntakeRequest, findHubLink, takeIntakeRequest } from './queries.ts'

const Payload = z.strictObject({ id: z.guid() })
/** Asking again sooner sends nothing: nobody's mailbox is filled by a stranger with an old link. */
const oncePerMs = 10 * 60_000

/** Looks up, behind the answer that everybody got, whether there is anybody to write to. */
export async function answerIntake(deps: Deps, payload: unknown): Promise<void> {
  const { id } = Payload.parse(payload)
  const request = await takeIntakeRequest(deps.db.worker, id)
  if (!request) return
  const link = await findHubLink(deps.db.worker, request)
  if (link) {
    const now = deps.now()
    const cause = String(Math.floor(now.getTime() / oncePerMs))
    await workFor(deps, provenTenantId(link.tenantId), async (work) => {
      await queueMail(work, { kind: 'hub_link', projectId: link.projectId, cause, now })
    })
  }
  await deleteIntakeRequest(deps.db.worker, id)
}
