import { asTenant } from '@frontdesk/db/as-tenant'
import type { AttachmentId } from '@frontdesk/db/ids'
import type { TenantJob } from '../jobs/job.ts'
import { deleteUnsent, findKept } from './queries.ts'

/**
 * Takes away a file that nobody has sent. What has lost its row before is looked for in the bucket once more: its content may
 * have come after its row had gone.
 */
export const forgetFile: TenantJob = async (deps, tenantId, jobId) => {
  const id = jobId as AttachmentId // enqueued under it
  const isSeenTo = await asTenant(deps.db.worker, tenantId, async (tx) => {
    const { numDeletedRows } = await deleteUnsent(tx, tenantId, id).executeTakeFirstOrThrow()
    return numDeletedRows > 0 || (await findKept(tx, tenantId, id).executeTakeFirst()) !== undefined
  })
  if (!isSeenTo && deps.files.newest !== 'database') await deps.files.in(deps.files.newest).remove({ tenantId, id })
}
