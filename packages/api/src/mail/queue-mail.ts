import { type HubLinkId, type MailId, type ProjectId, newId } from '@frontdesk/db/ids'
import type { MailKind } from '@frontdesk/db/schema'
import { requestKey } from '../core/request-key.ts'
import type { Work } from '../core/work.ts'
import { enqueue } from '../jobs/job.ts'

/** One cause, one mail: `cause` tells apart what may happen twice to the same project. */
export async function queueMail(
  { tx, tenantId }: Work,
  mail: { kind: MailKind; projectId: ProjectId; hubLinkId?: HubLinkId; cause?: string; now: Date },
): Promise<void> {
  const id: MailId = newId<'mail'>()
  const inserted = await tx
    .insertInto('mail')
    .values({
      tenant_id: tenantId,
      id,
      kind: mail.kind,
      project_id: mail.projectId,
      hub_link_id: mail.hubLinkId ?? null,
      request_key: requestKey('mail', mail.projectId, mail.kind, mail.cause ?? ''),
      created_at: mail.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'request_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) await enqueue(tx, { name: 'mail.send', id: inserted.id, runAt: mail.now })
}
