import { type HubLinkId, type MailId, type PaymentId, type ProjectId, type RefundId, newId } from '@frontdesk/db/ids'
import type { MailKind } from '@frontdesk/db/schema'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'
import { isCounted } from './mail-room.ts'
import { findLastChange } from './queries.ts'

export type NewMail = {
  kind: MailKind
  projectId: ProjectId
  hubLinkId?: HubLinkId
  /** What was paid, or goes back, where the mail is about that. */
  paymentId?: PaymentId
  refundId?: RefundId
  /** Tells apart what may happen twice to the same project; left out, it is the last change of its booking. */
  cause?: string
  /** When it is to leave; at once, if nothing is said. */
  at?: Date
  now: Date
}

/**
 * One cause, one mail. It remembers the last change of the booking, which is what it tells of when it leaves: so the change
 * is written before its mail is queued.
 */
export async function queueMail({ tx, tenantId, actor }: Work, mail: NewMail): Promise<void> {
  const { kind, projectId, hubLinkId, paymentId, refundId, now } = mail
  const change = await findLastChange(tx, tenantId, projectId).executeTakeFirst()
  const cause = mail.cause ?? refundId ?? paymentId ?? change?.id ?? ''
  const inserted = await tx
    .insertInto('mail')
    .values({
      tenant_id: tenantId,
      id: newId<'mail'>(),
      kind,
      project_id: projectId,
      hub_link_id: hubLinkId ?? null,
      booking_change_id: change?.id ?? null,
      payment_id: paymentId ?? null,
      refund_id: refundId ?? null,
      request_key: requestKey('mail', projectId, kind, cause),
      is_counted: isCounted(kind, actor?.kind),
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'request_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  const id: MailId | undefined = inserted?.id
  if (id) await enqueue(tx, { name: 'mail.send', id, runAt: mail.at ?? now })
}
