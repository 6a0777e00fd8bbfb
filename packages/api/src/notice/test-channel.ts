import { randomUUID } from 'node:crypto'
import { type NoticeChannelId, type NoticeId, newId } from '@frontdesk/db/ids'
import { requestKey } from '../core/request-key.ts'
import { audit } from '../core/audit.ts'
import { mustExist } from '../core/must-exist.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { insertNotices, lockChannel } from './queries.ts'

/** Sends a notice that tells of nothing; to an address that has not said yes, another code instead. */
export async function testChannel(work: Work, id: NoticeChannelId, now: Date): Promise<void> {
  const channel = mustExist(await lockChannel(work.tx, work.tenantId, id).executeTakeFirst())
  if (channel.confirmed_at) await sendTest(work, id, now)
  else await enqueue(work.tx, { name: 'notice.code', id, runAt: now })
  await audit(work, 'notice.tested', id)
}

export async function sendTest({ tx, tenantId }: Work, channelId: NoticeChannelId, now: Date): Promise<void> {
  const id: NoticeId = newId<'notice'>()
  const key = requestKey('notice test', randomUUID())
  await insertNotices(tx, [
    { tenant_id: tenantId, id, channel_id: channelId, event: 'test', request_key: key, created_at: now },
  ]).execute()
  await enqueue(tx, { name: 'booking.notify', id, runAt: now })
}
