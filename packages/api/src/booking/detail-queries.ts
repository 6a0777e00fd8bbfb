import type { Ref, TenantRef } from '@frontdesk/db/entry'
import type { BookingId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'

/** How it came to be what it is, oldest first. */
export function bookingChanges(tx: Tx, tenantId: TenantId, bookingId: Ref<BookingId>) {
  return tx
    .selectFrom('booking_change as change')
    .innerJoin('provider as after', (join) =>
      join.onRef('after.tenant_id', '=', 'change.tenant_id').onRef('after.id', '=', 'change.to_provider_id'),
    )
    .leftJoin('provider as before', (join) =>
      join.onRef('before.tenant_id', '=', 'change.tenant_id').onRef('before.id', '=', 'change.from_provider_id'),
    )
    .leftJoin('membership', (join) =>
      join.onRef('membership.tenant_id', '=', 'change.tenant_id').onRef('membership.id', '=', 'change.membership_id'),
    )
    .where('change.tenant_id', '=', tenantId)
    .where('change.booking_id', '=', bookingId)
    .select([
      'change.booking_id',
      'change.created_at',
      'change.actor',
      'change.from_state',
      'change.to_state',
      'change.from_starts_at',
      'change.to_starts_at',
      'before.name as from_provider',
      'after.name as to_provider',
      'membership.id as member_id',
      'membership.display_name_sealed',
    ])
    .orderBy('change.seq')
}

/** What became of it last, newest first. */
export function newestBookingChanges(tx: Tx, tenantId: TenantId, args: { bookingId: BookingId; limit: number }) {
  const { bookingId, limit } = args
  return bookingChanges(tx, tenantId, bookingId).clearOrderBy().orderBy('change.seq', 'desc').limit(limit)
}
export type BookingChangeRow = Awaited<ReturnType<ReturnType<typeof bookingChanges>['executeTakeFirstOrThrow']>>

export function listPaymentsOfBooking(tx: Tx, tenantId: TenantId, bookingId: BookingId) {
  return tx
    .selectFrom('payment')
    .where('payment.tenant_id', '=', tenantId)
    .where('payment.booking_id', '=', bookingId)
    .select([
      'payment.id',
      'payment.purpose',
      'payment.state',
      'payment.amount_minor',
      'payment.currency',
      'payment.created_at',
      'payment.paid_at',
    ])
    .orderBy('payment.created_at')
    .orderBy('payment.id')
}
export type PaymentOfBookingRow = Awaited<
  ReturnType<ReturnType<typeof listPaymentsOfBooking>['executeTakeFirstOrThrow']>
>

export function listRefundsOfBooking(tx: Tx, tenantId: TenantId, bookingId: BookingId) {
  return tx
    .selectFrom('refund')
    .innerJoin('payment', (join) =>
      join.onRef('payment.tenant_id', '=', 'refund.tenant_id').onRef('payment.id', '=', 'refund.payment_id'),
    )
    .leftJoin('membership', (join) =>
      join.onRef('membership.tenant_id', '=', 'refund.tenant_id').onRef('membership.id', '=', 'refund.membership_id'),
    )
    .where('refund.tenant_id', '=', tenantId)
    .where('payment.booking_id', '=', bookingId)
    .select([
      'refund.id',
      'refund.payment_id',
      'refund.amount_minor',
      'refund.state',
      'refund.reason',
      'refund.failure',
      'refund.created_at',
      'membership.id as member_id',
      'membership.display_name_sealed',
    ])
    .orderBy('refund.created_at')
    .orderBy('refund.id')
    .limit(500)
}
export type RefundOfBookingRow = Awaited<ReturnType<ReturnType<typeof listRefundsOfBooking>['executeTakeFirstOrThrow']>>

export function listDisputesOfBooking(tx: Tx, tenantId: TenantId, bookingId: BookingId) {
  return tx
    .selectFrom('dispute')
    .innerJoin('payment', (join) =>
      join.onRef('payment.tenant_id', '=', 'dispute.tenant_id').onRef('payment.id', '=', 'dispute.payment_id'),
    )
    .where('dispute.tenant_id', '=', tenantId)
    .where('payment.booking_id', '=', bookingId)
    .select([
      'dispute.id',
      'dispute.payment_id',
      'dispute.amount_minor',
      'dispute.currency',
      'dispute.state',
      'dispute.reason',
      'dispute.respond_by',
      'dispute.created_at',
    ])
    .orderBy('dispute.created_at')
    .orderBy('dispute.id')
    .limit(500)
}
export type DisputeRow = Awaited<ReturnType<ReturnType<typeof listDisputesOfBooking>['executeTakeFirstOrThrow']>>

/** What it is of, how long it is, and what it keeps free around it. */
export function findTimesOfBooking(db: Db, tenantId: TenantRef, id: BookingId) {
  return db
    .selectFrom('booking')
    .select(['id', 'state', 'service_id', 'seats', 'starts_at', 'ends_at', 'blocked_from', 'blocked_until'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
}
