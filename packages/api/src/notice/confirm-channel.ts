import type { NoticeChannelId } from '@frontdesk/db/ids'
import { audit } from '../core/audit.ts'
import { mustExist } from '../core/must-exist.ts'
import type { Work } from '../core/work.ts'
import { isGood } from './channel-code.ts'
import { deleteCode, tryCode, updateChannel } from './queries.ts'

type Try = { id: NoticeChannelId; codeHash: Buffer; now: Date }

/** Whether the code was the one. A wrong try counts, so the transaction is not to be undone for it. */
export async function confirmChannel(work: Work, { id, codeHash, now }: Try): Promise<boolean> {
  const { tx, tenantId } = work
  const kept = mustExist(await tryCode(tx, tenantId, { channelId: id }).executeTakeFirst())
  if (!isGood(kept, codeHash, now)) return false
  await deleteCode(tx, tenantId, id).execute()
  await updateChannel(tx, tenantId, { id, set: { confirmed_at: now } }).execute()
  await audit(work, 'notice.confirmed', id)
  return true
}
