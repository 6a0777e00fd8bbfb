import { randomBytes } from 'node:crypto'
import type { CustomerId, MembershipId, ProjectId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { ApiError } from '../core/api-error.ts'
import { audit } from '../core/audit.ts'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { topics } from '../realtime/wakeups.ts'
import { deleteSubjectKeys, findLastExport, listAllProjects, listThreads, listVisits, lockCustomer } from './queries.ts'
import { mayErase } from './rules.ts'

/**
 * Takes the person out of everything; bookings and payments stay for the books as facts about nobody. Their keys go, so
 * that what they sealed opens in no copy of the rows (erase-customer.test.ts).
 */
export async function eraseCustomer(
  scope: Scope<MembershipId>,
  { id, now }: { id: CustomerId; now: Date },
): Promise<void> {
  const { tx, tenantId, keys, wake } = scope
  mustExist(await lockCustomer(tx, tenantId, id).executeTakeFirst())
  const exported = await findLastExport(tx, tenantId, id).executeTakeFirst()
  if (!mayErase(exported?.created_at, now)) throw new ApiError('wrong_state')

  const projects = (await listAllProjects(tx, tenantId, id).execute()).map((project) => project.id)
  const visits = (await listVisits(tx, tenantId, id).execute()).map((visit) => visit.id)
  const threads = (await listThreads(tx, tenantId, { visits, projects }).execute()).map((thread) => thread.id)
  const erased = await deleteSubjectKeys(tx, tenantId, { id, threads }).execute()
  keys.subjects.forget(erased.map((key) => key.id))
  if (threads.length > 0) {
    // With their messages, and the words and files of those.
    await tx.deleteFrom('conversation').where('tenant_id', '=', tenantId).where('id', 'in', threads).execute()
  }
  await eraseFromBookings(tx, tenantId, id)
  await tx
    .updateTable('booking')
    .set({ note_sealed: null, visitor_session_id: null })
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', id)
    .execute()
  if (projects.length > 0) await eraseFromProjects(tx, tenantId, projects)
  if (visits.length > 0) await eraseVisits(tx, tenantId, visits)
  await tx.deleteFrom('customer_word').where('tenant_id', '=', tenantId).where('customer_id', '=', id).execute()
  const nothing = (column: 'name' | 'email') => keys.seal({ table: 'customer', column, rowId: id }, '')
  await tx
    .updateTable('customer')
    .set({
      name_sealed: nothing('name'),
      email_sealed: nothing('email'),
      email_index: randomBytes(32),
      zone: 'UTC',
      erased_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute()
  await audit(scope, 'customer.erased', id)
  for (const what of ['conversation', 'booking', 'project'] as const) wake(topics.staff(tenantId, what))
}

/** What the business asked and they answered, and where Stripe shows who paid. */
async function eraseFromBookings(tx: Tx, tenantId: TenantId, customerId: CustomerId): Promise<void> {
  const own = tx
    .selectFrom('booking')
    .select('booking.id')
    .where('booking.tenant_id', '=', tenantId)
    .where('booking.customer_id', '=', customerId)
  await tx.deleteFrom('booking_answer').where('tenant_id', '=', tenantId).where('booking_id', 'in', own).execute()
  await tx
    .updateTable('payment')
    .set({ receipt_url_sealed: null })
    .where('tenant_id', '=', tenantId)
    .where('booking_id', 'in', own)
    .execute()
}

/** Notes, mails and every way in. */
async function eraseFromProjects(tx: Tx, tenantId: TenantId, projects: readonly ProjectId[]): Promise<void> {
  await tx
    .deleteFrom('timeline_entry')
    .where('tenant_id', '=', tenantId)
    .where('project_id', 'in', projects)
    .where('kind', '=', 'note')
    .execute()
  await tx.deleteFrom('mail').where('tenant_id', '=', tenantId).where('project_id', 'in', projects).execute()
  await tx.deleteFrom('hub_link').where('tenant_id', '=', tenantId).where('project_id', 'in', projects).execute()
}

/** Somebody else may have booked in the same browser: what is theirs stays, without the browser. */
async function eraseVisits(tx: Tx, tenantId: TenantId, visits: readonly VisitorSessionId[]): Promise<void> {
  await tx
    .updateTable('booking')
    .set({ visitor_session_id: null })
    .where('tenant_id', '=', tenantId)
    .where('visitor_session_id', 'in', visits)
    .execute()
  await tx.deleteFrom('visitor_session').where('tenant_id', '=', tenantId).where('id', 'in', visits).execute()
}
