import { asTenant } from '@frontdesk/db/as-tenant'
import type { AttachmentId } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Deps } from '../core/deps.ts'
import type { TenantJob } from '../jobs/job.ts'
import { deleteUnsent, findKept, listStoredOutside } from './queries.ts'

/** Takes away a file that nobody has sent, and what is left outside the database of one that is erased. */
export const forgetFile: TenantJob = async (deps, tenantId, jobId) => {
  const id = jobId as AttachmentId // enqueued under it
  const isKept = await asTenant(deps.db.worker, tenantId, async (tx) => {
    await deleteUnsent(tx, tenantId, id).execute()
    return (await findKept(tx, tenantId, id).executeTakeFirst()) !== undefined
  })
  if (!isKept && deps.files.newest !== 'database') await deps.files.in(deps.files.newest).remove({ tenantId, id })
}

/** Of a tenant that is erased, before its rows go. */
export async function removeStoredOutside(deps: Deps, tenantId: TenantId): Promise<void> {
  const rows = await asTenant(deps.db.worker, tenantId, (tx) => listStoredOutside(tx, tenantId).execute())
  for (const { id } of rows) await deps.files.in('s3').remove({ tenantId, id })
}
