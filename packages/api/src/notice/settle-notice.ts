import type { NoticeProblem } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { audit } from '../core/audit.ts'
import type { Deps } from '../core/deps.ts'
import { type Work, workFor } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { type NoticeRow, countFailure, forgetNotices, lockChannel, updateChannel, updateNotice } from './queries.ts'
import { isGivenUp } from './rules.ts'

const keepMs = 30 * 86_400_000

/** What went wrong, and how a refusal was put. */
type Why = { problem: NoticeProblem; code: number | null }
type Settling = { notice: NoticeRow; failure: Why | undefined }

/** Writes down what became of a try. Says whether that was the last one. */
export async function settleNotice(deps: Deps, tenantId: TenantId, { notice, failure }: Settling): Promise<boolean> {
  const now = deps.now()
  return await workFor(deps, tenantId, async (work) => {
    const { tx } = work
    const channel = await lockChannel(tx, tenantId, notice.channel_id).executeTakeFirst()
    if (!channel) return true // removed meanwhile
    if (failure)
      return await settleFailure(work, { notice, ...failure, failingSince: channel.failing_since ?? now, now })
    const set = {
      failures: 0,
      failing_since: null,
      problem: null,
      refusal_code: null,
      delivered_at: now,
      switched_off_at: null,
    }
    await updateChannel(tx, tenantId, { id: channel.id, set }).execute()
    await updateNotice(tx, tenantId, { id: notice.id, set: { delivered_at: now } }).execute()
    const before = new Date(now.getTime() - keepMs)
    await forgetNotices(tx, tenantId, { channelId: channel.id, before }).execute()
    return true
  })
}

type Failure = Why & { notice: NoticeRow; failingSince: Date; now: Date }

async function settleFailure(work: Work, { notice, problem, code, failingSince, now }: Failure): Promise<boolean> {
  const { tx, tenantId } = work
  const id = notice.channel_id
  const isOff = notice.switched_off_at === null && isGivenUp(failingSince, now)
  const failure = { id, problem, refusalCode: code, failingSince, switchedOffAt: isOff ? now : undefined }
  await countFailure(tx, tenantId, failure).execute()
  if (isOff) {
    await audit(work, 'notice.switched_off', id)
    await enqueue(tx, { name: 'notice.off', id, runAt: now })
  }
  const isOver = isOff || notice.event === 'test' || isGivenUp(notice.created_at, now)
  if (isOver) await updateNotice(tx, tenantId, { id: notice.id, set: { given_up_at: now } }).execute()
  return isOver
}
