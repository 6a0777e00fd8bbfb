import type { Ref, TenantRef } from '@frontdesk/db/entry'
import { type BookingId, type CustomerId, type MembershipId, type ProjectId, newId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { ProjectState, TimelineKind } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import type { Window } from '../core/page.ts'
import { answersOf, sealedAnswersOf } from '../booking/detail-of.ts'
import { bookings, bookingsWithCustomer } from '../booking/queries.ts'

export function findProjectOfBooking(db: Db, tenantId: TenantRef, bookingId: BookingId) {
  return db.selectFrom('project').select('id').where('tenant_id', '=', tenantId).where('booking_id', '=', bookingId)
}

export type NewProject = { bookingId: BookingId; customerId: CustomerId; title: string; now: Date }

/** The booking's project, made on first need. */
export async function getOrCreateProject(tx: Tx, tenantId: TenantId, args: NewProject): Promise<ProjectId> {
  await tx
    .insertInto('project')
    .values({
      tenant_id: tenantId,
      id: newId<'project'>(),
      booking_id: args.bookingId,
      customer_id: args.customerId,
      state: 'pending',
      title: args.title,
      created_at: args.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'booking_id']).doNothing())
    .execute()
  return (await findProjectOfBooking(tx, tenantId, args.bookingId).executeTakeFirstOrThrow()).id
}

export function setProjectState(tx: Tx, tenantId: TenantId, args: { id: ProjectId; state: ProjectState }) {
  return tx
    .updateTable('project')
    .set({ state: args.state })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
}

export type NewEntry = {
  id: ReturnType<typeof newId<'timeline_entry'>>
  projectId: ProjectId
  kind: TimelineKind
  noteSealed?: Buffer
  membershipId?: MembershipId
  requestKey: Buffer
  now: Date
}

/** Once per request key, however often its cause is repeated. */
export function insertTimelineEntry(tx: Tx, tenantId: TenantId, entry: NewEntry) {
  return tx
    .insertInto('timeline_entry')
    .values((eb) => ({
      tenant_id: tenantId,
      id: entry.id,
      project_id: entry.projectId,
      seq: eb
        .selectFrom('timeline_entry as before')
        .where('before.tenant_id', '=', tenantId)
        .where('before.project_id', '=', entry.projectId)
        .select((row) => sql<number>`coalesce(${row.fn.max('before.seq')}, 0) + 1`.as('seq')),
      kind: entry.kind,
      note_sealed: entry.noteSealed ?? null,
      membership_id: entry.membershipId ?? null,
      request_key: entry.requestKey,
      created_at: entry.now,
    }))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'project_id', 'request_key']).doNothing())
}

export function findProject(tx: Tx, tenantId: TenantId, id: ProjectId) {
  return tx.selectFrom('project').select('id').where('tenant_id', '=', tenantId).where('id', '=', id)
}

export function lockProject(tx: Tx, tenantId: TenantId, id: ProjectId) {
  return tx
    .selectFrom('project')
    .select(['id', 'customer_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
}

export function findTimelineEntry(tx: Tx, tenantId: TenantId, args: { projectId: ProjectId; requestKey: Buffer }) {
  return timeline(tx, tenantId, args.projectId).where('entry.request_key', '=', args.requestKey)
}

export function listTimeline(db: Db, tenantId: TenantRef, projectId: Ref<ProjectId>) {
  return timeline(db, tenantId, projectId).orderBy('entry.seq').orderBy('entry.id').limit(500)
}

export function timeline(db: Db, tenantId: TenantRef, projectId: Ref<ProjectId>) {
  return db
    .selectFrom('timeline_entry as entry')
    .leftJoin('membership', (join) =>
      join.onRef('membership.tenant_id', '=', 'entry.tenant_id').onRef('membership.id', '=', 'entry.membership_id'),
    )
    .where('entry.tenant_id', '=', tenantId)
    .where('entry.project_id', '=', projectId)
    .select([
      'entry.id',
      'entry.project_id',
      'entry.kind',
      'entry.note_sealed',
      'entry.created_at',
      'membership.id as member_id',
      'membership.display_name_sealed',
    ])
}
export type TimelineRow = Awaited<ReturnType<ReturnType<typeof listTimeline>['executeTakeFirstOrThrow']>>

/** The customer's own project with its booking and the business it is with. */
export function findHubProject(db: Db, tenantId: TenantRef, projectId: Ref<ProjectId>) {
  return bookings(db, tenantId)
    .innerJoin('project', (join) =>
      join.onRef('project.tenant_id', '=', 'booking.tenant_id').onRef('project.booking_id', '=', 'booking.id'),
    )
    .innerJoin('customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'project.tenant_id').onRef('customer.id', '=', 'project.customer_id'),
    )
    .where('project.id', '=', projectId)
    .select([
      'project.title',
      'project.state as project_state',
      'project.customer_id',
      'customer.name_sealed',
      'customer.zone as customer_zone',
      'tenant.name as business_name',
      'tenant.address as business_address',
      'booking.sequence',
      'booking.updated_at',
    ])
    .select((eb) => [
      answersOf(eb).as('answers'),
      sealedAnswersOf(eb).as('answers_sealed'),
      eb
        .selectFrom('site')
        .whereRef('site.tenant_id', '=', 'booking.tenant_id')
        .select('site.accent_color')
        .orderBy('site.created_at')
        .orderBy('site.id')
        .limit(1)
        .as('accent_color'),
    ])
}

export function findMemberProject(db: Db, tenantId: TenantRef, projectId: ProjectId) {
  return (
    bookingsWithCustomer(db, tenantId)
      .where('project.id', '=', projectId)
      // The join is an outer one for bookings in general; this one has its project.
      .select((eb) => [
        eb.ref('project.title').$notNull().as('title'),
        eb.ref('project.state').$notNull().as('project_state'),
      ])
  )
}

/** Newest first. A project that waits for a first payment is not one yet. */
export function listProjects(db: Db, tenantId: TenantRef, { after, limit }: Window<ProjectId>) {
  return db
    .selectFrom('project')
    .innerJoin('booking', (join) =>
      join.onRef('booking.tenant_id', '=', 'project.tenant_id').onRef('booking.id', '=', 'project.booking_id'),
    )
    .innerJoin('customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'project.tenant_id').onRef('customer.id', '=', 'project.customer_id'),
    )
    .where('project.tenant_id', '=', tenantId)
    .where('project.state', '!=', 'pending')
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(project.created_at, project.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .select([
      'project.id',
      'project.title',
      'project.state',
      'project.customer_id',
      'project.created_at',
      'customer.name_sealed',
      'booking.state as booking_state',
      'booking.starts_at',
    ])
    .orderBy('project.created_at', 'desc')
    .orderBy('project.id', 'desc')
    .limit(limit)
}
export type ProjectRow = Awaited<ReturnType<ReturnType<typeof listProjects>['executeTakeFirstOrThrow']>>
