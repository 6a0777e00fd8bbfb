import type { TenantRef } from '@frontdesk/db/entry'
import type { ConversationId, CustomerId, ProjectId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { bookingsWithCustomer } from '../booking/queries.ts'
import { messages } from '../message/queries.ts'
import { timeline } from '../project/queries.ts'

/** When everything about a customer was last handed out. */
export function findLastExport(db: Db, tenantId: TenantRef, id: CustomerId) {
  return db
    .selectFrom('audit_event')
    .where('tenant_id', '=', tenantId)
    .where('event', '=', 'customer.exported')
    .where('subject_id', '=', id)
    .select('created_at')
    .orderBy('created_at', 'desc')
    .limit(1)
}

export function lockCustomer(tx: Tx, tenantId: TenantId, id: CustomerId) {
  return tx
    .selectFrom('customer')
    .innerJoin('tenant', 'tenant.id', 'customer.tenant_id')
    .select([
      'customer.id',
      'customer.name_sealed',
      'customer.email_sealed',
      'customer.zone',
      'customer.created_at',
      'customer.erased_at',
      'tenant.name as business',
    ])
    .where('customer.tenant_id', '=', tenantId)
    .where('customer.id', '=', id)
    .forUpdate('customer')
}

export function listAllBookings(tx: Tx, tenantId: TenantId, id: CustomerId) {
  return bookingsWithCustomer(tx, tenantId).where('booking.customer_id', '=', id).orderBy('booking.created_at')
}

export function listAllProjects(tx: Tx, tenantId: TenantId, id: CustomerId) {
  return tx
    .selectFrom('project')
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', id)
    .select(['id', 'title', 'state', 'created_at'])
    .orderBy('created_at')
}

/** Browsers in which they gave their name, booked or were vouched for, and what went on as one of these. */
export function listVisits(tx: Tx, tenantId: TenantId, id: CustomerId) {
  const own = tx
    .selectFrom('visitor_session as own')
    .where('own.tenant_id', '=', tenantId)
    .where((is) =>
      is.or([
        is('own.customer_id', '=', id),
        is('own.id', 'in', (booked) =>
          booked
            .selectFrom('booking')
            .where('booking.tenant_id', '=', tenantId)
            .where('booking.customer_id', '=', id)
            .where('booking.visitor_session_id', 'is not', null)
            .select('booking.visitor_session_id'),
        ),
        is('own.id', 'in', (known) =>
          known
            .selectFrom('known_visitor')
            .where('known_visitor.tenant_id', '=', tenantId)
            .where('known_visitor.customer_id', '=', id)
            .select('known_visitor.visitor_session_id'),
        ),
      ]),
    )
    .select('own.id')
  return tx
    .selectFrom('visitor_session')
    .where('tenant_id', '=', tenantId)
    .where((is) => is.or([is('id', 'in', own), is('joined_id', 'in', own)]))
    .select('id')
}

export type Threads = { visits: readonly VisitorSessionId[]; projects: readonly ProjectId[] }

export function listThreads(tx: Tx, tenantId: TenantId, { visits, projects }: Threads) {
  return tx
    .selectFrom('conversation')
    .where('tenant_id', '=', tenantId)
    .where((is) => is.or([is('visitor_session_id', '=', anyOf(visits)), is('project_id', '=', anyOf(projects))]))
    .select(['id', 'created_at'])
    .orderBy('created_at')
}

export function listAllMessages(tx: Tx, tenantId: TenantId, ids: readonly ConversationId[]) {
  return messages(tx, tenantId)
    .where('message.conversation_id', '=', anyOf(ids))
    .orderBy('message.conversation_id')
    .orderBy('message.seq')
}

export function listAllEntries(tx: Tx, tenantId: TenantId, ids: readonly ProjectId[]) {
  return timeline(tx, tenantId, anyOf(ids)).orderBy('entry.project_id').orderBy('entry.seq').orderBy('entry.id')
}

export function deleteSubjectKeys(
  tx: Tx,
  tenantId: TenantId,
  { id, threads }: { id: CustomerId; threads: readonly ConversationId[] },
) {
  return tx
    .deleteFrom('subject_key')
    .where('tenant_id', '=', tenantId)
    .where((is) => is.or([is('customer_id', '=', id), is('conversation_id', '=', anyOf(threads))]))
    .returning('id')
}

/** One parameter however many there are, none included. */
export function anyOf<T extends string>(ids: readonly T[]) {
  return sql<T>`any(${ids}::uuid[])`
}

export function listChatMails(tx: Tx, tenantId: TenantId, ids: readonly ConversationId[]) {
  return tx
    .selectFrom('chat_mail')
    .where('tenant_id', '=', tenantId)
    .where('conversation_id', '=', anyOf(ids))
    .select(['id', 'kind', 'email_sealed', 'sent_at', 'created_at'])
    .orderBy('created_at')
}

export function listMails(tx: Tx, tenantId: TenantId, projects: readonly ProjectId[]) {
  return tx
    .selectFrom('mail')
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', anyOf(projects))
    .select(['kind', 'sent_at', 'created_at'])
    .orderBy('created_at')
}

export function listEvents(tx: Tx, tenantId: TenantId, ids: readonly string[]) {
  return tx
    .selectFrom('audit_event')
    .where('tenant_id', '=', tenantId)
    .where((is) => is.or([is('subject_id', '=', anyOf(ids)), is('actor_id', '=', anyOf(ids))]))
    .select(['event', 'actor', 'created_at'])
    .orderBy('created_at')
    .limit(10_000)
}
