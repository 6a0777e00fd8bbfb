import { type CalendarSourceId, type MembershipId, type ProviderId, newId } from '@frontdesk/db/ids'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { enqueue } from '../jobs/job.ts'
import { lockProvider } from '../provider/queries.ts'
import { countSources, insertSource, lockCalendars } from './source-queries.ts'

/** Each is a call of ours every quarter of an hour. */
const mostOfProvider = 10
const mostOfTenant = 100

/** From now on this calendar says when the provider is busy; it is read at once, and again and again. */
export async function addSource(
  scope: Scope<MembershipId>,
  args: { providerId: ProviderId; url: string; now: Date },
): Promise<{ id: CalendarSourceId }> {
  const { tx, tenantId, keys } = scope
  const { providerId, url, now } = args
  mustExist(await lockProvider(tx, tenantId, providerId).executeTakeFirst())
  await lockCalendars(tx, tenantId).execute()
  const { ofProvider, ofTenant } = await countSources(tx, tenantId, providerId).executeTakeFirstOrThrow()
  if (ofProvider >= mostOfProvider || ofTenant >= mostOfTenant) throw new ApiError('wrong_state')
  const id = newId<'calendar_source'>()
  const urlSealed = keys.seal({ table: 'calendar_source', column: 'url', rowId: id }, url)
  await insertSource(tx, tenantId, { id, providerId, urlSealed, now }).execute()
  await enqueue(tx, { name: 'calendar.fetch', id, runAt: now })
  await audit(scope, 'calendar.source_added', id)
  return { id }
}
