import { type MembershipId, type NoticeChannelId, newId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { enqueue } from '../jobs/job.ts'
import { mostChannels } from './notice-events.ts'
import { countChannels, insertChannel } from './queries.ts'
import type { NewChannel } from './schemas.ts'
import { sendTest } from './test-channel.ts'

/** A webhook is tried at once; an address first has to say that it wants to be one. */
export async function addChannel(
  scope: Scope<MembershipId>,
  { kind, target, events }: z.output<typeof NewChannel>,
  now: Date,
): Promise<NoticeChannelId> {
  const { tx, tenantId, keys, subjectId } = scope
  const { count } = await countChannels(tx, tenantId).executeTakeFirstOrThrow()
  if (count >= mostChannels) throw new ApiError('wrong_state')
  const id: NoticeChannelId = newId<'notice_channel'>()
  await insertChannel(tx, {
    tenant_id: tenantId,
    id,
    kind,
    target_sealed: keys.seal({ table: 'notice_channel', column: 'target', rowId: id }, target),
    events,
    membership_id: subjectId,
    confirmed_at: kind === 'webhook' ? now : null,
    created_at: now,
  }).execute()
  await audit(scope, 'notice.added', id)
  if (kind === 'webhook') await sendTest(scope, id, now)
  else await enqueue(tx, { name: 'notice.code', id, runAt: now })
  return id
}
