import type { AttachmentId } from '@frontdesk/db/ids'
import type { TenantJob } from '../jobs/job.ts'

/**
 * Takes out of the bucket what has lost its row. The database itself enqueues it with the row's end, whoever ended it: an
 * erasure, a day's wait, an operator whose command knows no bucket (files-in-bucket.test.ts).
 */
export const removeFile: TenantJob = async ({ files }, tenantId, jobId) => {
  await files.in('s3').remove({ tenantId, id: jobId as AttachmentId }) // enqueued under it
}
