import type { Id } from '@frontdesk/db/ids'
import type { TenantKeys } from '@frontdesk/db/keyring'
import type { z } from 'zod'
import { type AuditEventName, auditEvents, subjectOf } from '../core/audit-events.ts'
import { type PublicIdKind, encodeId } from '../core/id-schema.ts'
import { listPage } from '../core/page.ts'
import { memberProcedure, router } from '../core/procedures.ts'
import { managers } from '../core/roles.ts'
import { nameActor } from './named-actor.ts'
import { type AuditRow, listAuditEvents } from './queries.ts'
import { type AuditEntry, AuditPage, ListAudit } from './schemas.ts'

/** Who did what, for those who answer for the business. */
export const memberAudit = router({
  list: memberProcedure
    .meta({ limit: 'list', required: managers })
    .input(ListAudit)
    .output(AuditPage)
    .query(async ({ ctx, input: { about, by, cursor, limit } }) => {
      const query = `audit ${about ?? ''} ${by ?? ''}`
      const page = { query, cursor, limit, at: (row: AuditRow) => row.created_at_exactly }
      const { rows, keys, nextCursor } = await listPage(ctx.entrance, page, ({ db, tenantId }, window) =>
        listAuditEvents(db, tenantId, { ...window, about, by }),
      )
      return { entries: rows.map((row) => showEntry(keys, row)), nextCursor }
    }),
})

function showEntry(keys: TenantKeys, row: AuditRow): z.input<typeof AuditEntry> {
  const event = row.event as AuditEventName // written by audit() alone
  const subject = subjectOf(event)
  return {
    id: row.id,
    event,
    meaning: auditEvents[event].meaning,
    actor: nameActor(keys, row),
    subject: subject && row.subject_id ? encodeId(subject, row.subject_id as Id<PublicIdKind>) : null, // the event says of what kind it is
    reference: row.request_id,
    at: row.created_at,
  }
}
