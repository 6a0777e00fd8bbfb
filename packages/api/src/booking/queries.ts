import type { Ref, TenantRef } from '@frontdesk/db/entry'
import type { BookingId, ProjectId, ProviderId, VisitorSessionId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { BookingState, DB } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { type Insertable, type Updateable, sql } from 'kysely'
import type { Window } from '../core/page.ts'
import { addonsOf, answersOf, paymentsOf, sealedAnswersOf } from './detail-of.ts'

/** What everybody who may see a booking sees of it. */
export function bookings(db: Db, tenantId: TenantRef) {
  return db
    .selectFrom('booking')
    .innerJoin('provider', (join) =>
      join.onRef('provider.tenant_id', '=', 'booking.tenant_id').onRef('provider.id', '=', 'booking.provider_id'),
    )
    .innerJoin('tenant', 'tenant.id', 'booking.tenant_id')
    .where('booking.tenant_id', '=', tenantId)
    .select([
      'booking.id',
      'booking.state',
      'booking.service_id',
      'booking.service_name',
      'booking.location',
      'booking.starts_at',
      'booking.ends_at',
      'booking.price_minor',
      'booking.currency',
      'booking.needs_approval',
      'booking.held_until',
      'booking.provider_id',
      'booking.seats',
      'booking.terms',
      'booking.refund_percent',
      'booking.sequence',
      'provider.name as provider_name',
      'tenant.zone as business_zone',
    ])
    .select((eb) => [addonsOf(eb).as('addons'), paymentsOf(eb).as('payments')])
}
export type BookingRow = Awaited<ReturnType<ReturnType<typeof bookings>['executeTakeFirstOrThrow']>>

/** For the business: also who, sealed. */
export function bookingsWithCustomer(db: Db, tenantId: TenantRef) {
  return bookings(db, tenantId)
    .innerJoin('customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'booking.tenant_id').onRef('customer.id', '=', 'booking.customer_id'),
    )
    .leftJoin('project', (join) =>
      join.onRef('project.tenant_id', '=', 'booking.tenant_id').onRef('project.booking_id', '=', 'booking.id'),
    )
    .select([
      'booking.customer_id',
      'booking.origin',
      'booking.note_sealed',
      'booking.created_at',
      'customer.name_sealed',
      'customer.email_sealed',
      'customer.zone as customer_zone',
      'project.id as project_id',
    ])
    .select((eb) => [answersOf(eb).as('answers'), sealedAnswersOf(eb).as('answers_sealed')])
}
export type BookingWithCustomerRow = Awaited<
  ReturnType<ReturnType<typeof bookingsWithCustomer>['executeTakeFirstOrThrow']>
>

/** A visitor's own booking: one made in the very session that asks. */
export function findVisitorBooking(
  db: Db,
  tenantId: TenantRef,
  args: { visitorSessionId: Ref<VisitorSessionId>; id: BookingId },
) {
  return bookings(db, tenantId).where('booking.id', '=', ownOf(db, tenantId, args))
}

/**
 * This id if the session made it. Looked for among the session's own alone, which `offset` keeps a planner from turning
 * around: it never reads what another visitor of the business booked, so it cannot take longer where there is one.
 */
function ownOf(
  db: Db,
  tenantId: TenantRef,
  { visitorSessionId, id }: { visitorSessionId: Ref<VisitorSessionId>; id: BookingId },
) {
  const own = db
    .selectFrom('booking')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('visitor_session_id', '=', visitorSessionId)
    .offset(0)
  return db.selectFrom(own.as('own')).select('own.id').where('own.id', '=', id)
}

/** The one booking of a customer's project. */
export function findProjectBooking(db: Db, tenantId: TenantRef, projectId: Ref<ProjectId>) {
  return bookings(db, tenantId)
    .innerJoin('project', (join) =>
      join.onRef('project.tenant_id', '=', 'booking.tenant_id').onRef('project.booking_id', '=', 'booking.id'),
    )
    .where('project.id', '=', projectId)
    .select(['booking.blocked_from', 'booking.blocked_until'])
}

export function findBookingByKey(tx: Tx, tenantId: TenantId, requestKey: Buffer) {
  return tx.selectFrom('booking').select('id').where('tenant_id', '=', tenantId).where('request_key', '=', requestKey)
}

/** Everything that a step of its life needs, kept from changing until the transaction ends. */
export function lockBooking(tx: Tx, tenantId: TenantId, id: BookingId) {
  return lockableBookings(tx, tenantId).where('booking.id', '=', id)
}
export function lockVisitorBooking(
  tx: Tx,
  tenantId: TenantId,
  args: { visitorSessionId: VisitorSessionId; id: BookingId },
) {
  return lockableBookings(tx, tenantId).where('booking.id', '=', ownOf(tx, tenantId, args))
}

/** What a visitor does with one of their bookings waits for what they do with another: before any booking's own lock. */
export function lockVisitor(tx: Tx, tenantId: TenantId, visitorSessionId: VisitorSessionId) {
  return tx
    .selectFrom('visitor_session')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', visitorSessionId)
    .forNoKeyUpdate()
}

export function countOpenOfVisitor(tx: Tx, tenantId: TenantId, visitorSessionId: VisitorSessionId) {
  return tx
    .selectFrom('booking')
    .where('tenant_id', '=', tenantId)
    .where('visitor_session_id', '=', visitorSessionId)
    .where('state', 'in', ['requested', 'awaiting_payment'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
}

export function lockProjectBooking(tx: Tx, tenantId: TenantId, projectId: ProjectId) {
  return lockableBookings(tx, tenantId)
    .innerJoin('project', (join) =>
      join.onRef('project.tenant_id', '=', 'booking.tenant_id').onRef('project.booking_id', '=', 'booking.id'),
    )
    .where('project.id', '=', projectId)
}

function lockableBookings(tx: Tx, tenantId: TenantId) {
  return tx
    .selectFrom('booking')
    .innerJoin('tenant', 'tenant.id', 'booking.tenant_id')
    .select([
      'booking.id',
      'booking.state',
      'booking.origin',
      'booking.customer_id',
      'booking.service_id',
      'booking.provider_id',
      'booking.visitor_session_id',
      'booking.service_name',
      'booking.needs_approval',
      'booking.price_minor',
      'booking.currency',
      'booking.seats',
      'booking.terms',
      'booking.refund_percent',
      'booking.passed_over',
      'booking.occurrence_id',
      'booking.offer_digest',
      'booking.held_until',
      'booking.starts_at',
      'booking.ends_at',
      'booking.blocked_from',
      'booking.blocked_until',
      'tenant.zone as business_zone',
    ])
    .where('booking.tenant_id', '=', tenantId)
    .forUpdate('booking')
}
export type LockedBooking = Awaited<ReturnType<ReturnType<typeof lockBooking>['executeTakeFirstOrThrow']>>

export function insertBooking(tx: Tx, row: Insertable<DB['booking']>) {
  return tx.insertInto('booking').values(row)
}

export async function setBookingState(
  tx: Tx,
  tenantId: TenantId,
  args: { id: BookingId; state: BookingState; heldUntil?: Date | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('booking')
    .set((eb) => ({
      state: args.state,
      updated_at: args.now,
      sequence: eb('sequence', '+', 1),
      ...(args.heldUntil !== undefined && { held_until: args.heldUntil }),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .execute()
}

type Time = Pick<
  Updateable<DB['booking']>,
  | 'provider_id'
  | 'price_minor'
  | 'occurrence_id'
  | 'starts_at'
  | 'ends_at'
  | 'blocked_from'
  | 'blocked_until'
  | 'held_until'
  | 'refund_percent'
  | 'updated_at'
>

/** In a group it changes seats as well, which the database counts. */
export async function setBookingTime(
  tx: Tx,
  tenantId: TenantId,
  { id, ...time }: Time & { id: BookingId },
): Promise<void> {
  await tx
    .updateTable('booking')
    .set((eb) => ({ ...time, sequence: eb('sequence', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute()
}

export function findChangeByKey(tx: Tx, tenantId: TenantId, args: { bookingId: BookingId; requestKey: Buffer }) {
  return tx
    .selectFrom('booking_change')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('booking_id', '=', args.bookingId)
    .where('request_key', '=', args.requestKey)
}

export type BookingsPage = Window<BookingId> & {
  when: 'upcoming' | 'past'
  state?: BookingState | undefined
  providerId?: ProviderId | undefined
  now: Date
}

/** Upcoming soonest first, past latest first; by start and id, so that a page goes on exactly where the last one ended. */
export function listBookings(db: Db, tenantId: TenantRef, page: BookingsPage) {
  const { when, state, providerId, now, after, limit } = page
  const upcoming = when === 'upcoming'
  const order = upcoming ? 'asc' : 'desc'
  return (
    bookingsWithCustomer(db, tenantId)
      .$if(state !== undefined, (query) => query.where('booking.state', '=', state as BookingState)) // checked right here
      .$if(state === undefined, (query) => query.where('booking.state', 'not in', ['proposed', 'held', 'expired']))
      .$if(providerId !== undefined, (query) => query.where('booking.provider_id', '=', providerId as ProviderId)) // likewise
      // Given up before it was confirmed, it never was the business's.
      .where((is) => is.or([is('booking.state', '!=', 'cancelled'), is('project.id', 'is not', null)]))
      .where('booking.ends_at', upcoming ? '>' : '<=', now)
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(booking.starts_at, booking.id) ${upcoming ? sql`>` : sql`<`} (${after?.at}::timestamptz, ${after?.id}::uuid)`,
        ),
      )
      .orderBy('booking.starts_at', order)
      .orderBy('booking.id', order)
      .limit(limit)
  )
}

export function findBooking(db: Db, tenantId: TenantRef, id: BookingId) {
  return bookingsWithCustomer(db, tenantId).where('booking.id', '=', id)
}

/** Keeps the slot for longer, while a payment is on its way. */
export function extendHold(tx: Tx, tenantId: TenantId, args: { id: BookingId; heldUntil: Date }) {
  return tx
    .updateTable('booking')
    .set({ held_until: args.heldUntil })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
    .where('state', '=', 'awaiting_payment')
}
