import { type MembershipId, type ProviderId, newId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { mintToken } from '../credential/token.ts'
import { lockProvider } from '../provider/queries.ts'
import { insertFeed, listFeeds } from './queries.ts'
import type { CreatedFeed } from './schemas.ts'

/** More than anybody has calendar programs. */
const mostFeeds = 100

/** A new secret address for whoever asks. What is in it is known to them only, from here on. */
export async function createFeed(
  scope: Scope<MembershipId>,
  args: { providerId: ProviderId | undefined; now: Date; appUrl: string },
): Promise<z.input<typeof CreatedFeed>> {
  const { tx, tenantId, subjectId: membershipId } = scope
  const { providerId, now, appUrl } = args
  if (providerId) mustExist(await lockProvider(tx, tenantId, providerId).executeTakeFirst())
  const feeds = await listFeeds(tx, tenantId, membershipId).execute()
  if (feeds.length >= mostFeeds) throw new ApiError('wrong_state')
  const id = newId<'calendar_feed'>()
  const token = mintToken('calendar')
  await insertFeed(tx, tenantId, { id, membershipId, providerId: providerId ?? null, now, token })
  await audit(scope, 'calendar.feed_created', id)
  return { id, url: `${appUrl}/calendar/${token.token}.ics` }
}
