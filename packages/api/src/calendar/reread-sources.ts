import type { ProviderId } from '@frontdesk/db/ids'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { forgetVersions } from './source-queries.ts'

/** Has all calendars of a provider read anew, also those that have not changed: what they say means something else now. */
export async function rereadSources(
  { tx, tenantId }: Pick<Work, 'tx' | 'tenantId'>,
  { providerId, now }: { providerId: ProviderId; now: Date },
): Promise<void> {
  for (const { id } of await forgetVersions(tx, tenantId, providerId).execute()) {
    await enqueue(tx, { name: 'calendar.fetch', id, runAt: now })
  }
}
