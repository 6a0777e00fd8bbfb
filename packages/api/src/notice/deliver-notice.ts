import type { NoticeId } from '@frontdesk/db/ids'
import type { NoticeProblem } from '@frontdesk/db/schema'
import type { Deps } from '../core/deps.ts'
import { OutsideError } from '../core/outside-error.ts'
import { workFor } from '../core/work.ts'
import type { TenantJob } from '../jobs/job.ts'
import { noticeMail, noticeOf, webhookBody } from './notice-words.ts'
import { type NoticeRow, lockNotice, updateNotice } from './queries.ts'
import { settleNotice } from './settle-notice.ts'

/** A hook says hardly anything; who says more is not read. */
const mostBytes = 65_536

/** One notice to one channel. It is tried again with growing pauses, and given up after as long as a channel may fail. */
export const deliverNotice: TenantJob = async (deps, tenantId, id) => {
  const noticeId = id as NoticeId // enqueued with a notice's id
  const found = await workFor(deps, tenantId, async ({ tx, keys }) => {
    const row = await lockNotice(tx, tenantId, noticeId).executeTakeFirst()
    if (!row) return undefined
    // A test is what switches a channel on again.
    if (!row.confirmed_at || (row.switched_off_at && row.event !== 'test')) {
      await updateNotice(tx, tenantId, { id: noticeId, set: { given_up_at: deps.now() } }).execute()
      return undefined
    }
    return {
      row,
      to: keys.open({ table: 'notice_channel', column: 'target', rowId: row.channel_id }, row.target_sealed),
    }
  })
  if (!found) return
  const outcome = await attempt(deps, found.row, found.to)
  const isOver = await settleNotice(deps, tenantId, { notice: found.row, failure: outcome })
  if (!isOver) throw new Error('the notice was not delivered', { cause: outcome?.cause })
}

type Failure = { problem: NoticeProblem; code: number | null; cause: unknown }

/** Undefined where it arrived. */
async function attempt(deps: Deps, row: NoticeRow, to: string): Promise<Failure | undefined> {
  const notice = noticeOf(row, deps.urls.app)
  try {
    if (row.kind === 'mail') {
      const mail = noticeMail(notice, row.business_name)
      await deps.mail.send({ ...mail, to, fromName: 'Frontdesk', messageId: row.id })
      return undefined
    }
    const { status } = await deps.callOutside({
      unverifiedUrl: to,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: webhookBody(notice),
      mostBytes,
    })
    return status >= 200 && status < 300 ? undefined : { problem: 'refused', code: status, cause: status }
  } catch (cause) {
    const failure = failureOf(cause)
    if (failure) return failure
    throw cause
  }
}

/** None where it is not the channel's: a mail server of ours that is away says nothing about an address. */
function failureOf(cause: unknown): Failure | undefined {
  if (cause instanceof OutsideError) return { problem: cause.problem, code: null, cause }
  const code = cause instanceof Error && 'responseCode' in cause ? Number(cause.responseCode) : 0
  return code >= 500 && code < 600 ? { problem: 'refused', code, cause } : undefined
}
