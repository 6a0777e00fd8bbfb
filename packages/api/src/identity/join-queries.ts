import type { ConversationId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'

type Visits = { from: VisitorSessionId; to: VisitorSessionId }
type Threads = { from: ConversationId; to: ConversationId }

export function markJoined(tx: Tx, tenantId: TenantId, { from, to }: Visits) {
  return tx
    .updateTable('visitor_session')
    .set({ joined_id: to })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', from)
}

export function moveBookings(tx: Tx, tenantId: TenantId, { from, to }: Visits) {
  return tx
    .updateTable('booking')
    .set({ visitor_session_id: to })
    .where('tenant_id', '=', tenantId)
    .where('visitor_session_id', '=', from)
}

export function lockThreadsOf(tx: Tx, tenantId: TenantId, visits: readonly VisitorSessionId[]) {
  return tx
    .selectFrom('conversation')
    .select(['id', 'visitor_session_id', 'status', 'last_seq', 'member_read_seq', 'person_read_seq', 'last_message_at'])
    .where('tenant_id', '=', tenantId)
    .where('visitor_session_id', 'in', visits)
    .orderBy('id')
    .forUpdate()
}
type Thread = Awaited<ReturnType<ReturnType<typeof lockThreadsOf>['executeTakeFirstOrThrow']>>

/** Behind everything that is there. */
export function moveMessages(tx: Tx, tenantId: TenantId, { from, to, after }: Threads & { after: number }) {
  return tx
    .updateTable('message')
    .set((eb) => ({ conversation_id: to, seq: eb('seq', '+', after) }))
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', from)
}

export function moveWords(tx: Tx, tenantId: TenantId, { from, to }: Threads) {
  return tx
    .updateTable('message_word')
    .set({ conversation_id: to })
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', from)
}

/** What was read stays read, as far as everything before it was. */
export function growThread(tx: Tx, tenantId: TenantId, { old, home }: { old: Thread; home: Thread }) {
  const readUpTo = (column: 'member_read_seq' | 'person_read_seq') =>
    home[column] === home.last_seq ? home.last_seq + old[column] : home[column]
  return tx
    .updateTable('conversation')
    .set({
      last_seq: home.last_seq + old.last_seq,
      member_read_seq: readUpTo('member_read_seq'),
      person_read_seq: readUpTo('person_read_seq'),
      last_message_at: sql`greatest(last_message_at, ${old.last_message_at})`,
      status: old.status === 'open' ? 'open' : home.status,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', home.id)
}

/** Nothing is said in it any more: it is in no inbox. */
export function hideThread(tx: Tx, tenantId: TenantId, id: ConversationId) {
  return tx
    .updateTable('conversation')
    .set({ last_seq: 0, member_read_seq: 0, person_read_seq: 0 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
}
