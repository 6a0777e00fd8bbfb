import type { TenantRef } from '@frontdesk/db/entry'
import type { ConversationId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import { sql } from 'kysely'

/** Never back and never beyond the last message; says whether it moved. */
export function markThreadReadByMember(db: Db, tenantId: TenantRef, args: { id: ConversationId; seq: number }) {
  return db
    .updateTable('conversation')
    .from((eb) =>
      eb
        .selectFrom('conversation')
        .select(['id', 'member_read_seq'])
        .where('tenant_id', '=', tenantId)
        .where('id', '=', args.id)
        .forUpdate()
        .as('before'),
    )
    .set((eb) => ({
      member_read_seq: eb.fn('least', [
        'conversation.last_seq',
        eb.fn('greatest', ['conversation.member_read_seq', eb.val(args.seq)]),
      ]),
    }))
    .where('conversation.tenant_id', '=', tenantId)
    .whereRef('conversation.id', '=', 'before.id')
    .returning([
      'conversation.visitor_session_id',
      'conversation.project_id',
      sql<boolean>`conversation.member_read_seq > before.member_read_seq`.as('moved'),
    ])
}
