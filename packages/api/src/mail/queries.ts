import type { MailId, ProjectId } from '@frontdesk/db/ids'
import type { Db, Tx } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '@frontdesk/db/schema'
import { paymentsOf } from '../booking/detail-of.ts'

/** What is still to be sent, with everything its words need. Locked, so that no two workers send it. */
export function lockUnsentMail(tx: Tx, tenantId: TenantId, id: MailId) {
  return unsentMail(tx, tenantId, id).forUpdate('mail')
}
export type MailRow = Awaited<ReturnType<ReturnType<typeof lockUnsentMail>['executeTakeFirstOrThrow']>>

function unsentMail(db: Db, tenantId: TenantId, id: MailId) {
  return db
    .selectFrom('mail')
    .innerJoin('project', (join) =>
      join.onRef('project.tenant_id', '=', 'mail.tenant_id').onRef('project.id', '=', 'mail.project_id'),
    )
    .innerJoin('booking', (join) =>
      join.onRef('booking.tenant_id', '=', 'project.tenant_id').onRef('booking.id', '=', 'project.booking_id'),
    )
    .innerJoin('customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'project.tenant_id').onRef('customer.id', '=', 'project.customer_id'),
    )
    .innerJoin('tenant', 'tenant.id', 'mail.tenant_id')
    .leftJoin('booking_change as change', (join) =>
      join.onRef('change.tenant_id', '=', 'mail.tenant_id').onRef('change.id', '=', 'mail.booking_change_id'),
    )
    .innerJoin('provider', (join) =>
      join
        .onRef('provider.tenant_id', '=', 'mail.tenant_id')
        .on('provider.id', '=', (eb) => eb.fn.coalesce('change.to_provider_id', 'booking.provider_id')),
    )
    .leftJoin('payment', (join) =>
      join.onRef('payment.tenant_id', '=', 'mail.tenant_id').onRef('payment.id', '=', 'mail.payment_id'),
    )
    .leftJoin('refund', (join) =>
      join.onRef('refund.tenant_id', '=', 'mail.tenant_id').onRef('refund.id', '=', 'mail.refund_id'),
    )
    .where('mail.tenant_id', '=', tenantId)
    .where('mail.id', '=', id)
    .where('mail.sent_at', 'is', null)
    .where('mail.dropped_at', 'is', null)
    .select([
      'mail.id',
      'mail.kind',
      'mail.project_id',
      'mail.hub_link_id',
      'mail.is_counted',
      'mail.put_off_at',
      'mail.admitted_at',
      'customer.id as customer_id',
      'customer.name_sealed',
      'customer.email_sealed',
      'customer.zone as customer_zone',
      'customer.erased_at',
      'tenant.name as business_name',
      'tenant.zone as business_zone',
      'tenant.address as business_address',
      'provider.name as provider_name',
      'booking.id as booking_id',
      'booking.sequence',
      'booking.updated_at',
      'booking.service_name',
      'booking.location',
      'booking.state',
      'booking.seats',
      'booking.terms',
      'booking.refund_percent',
      'booking.starts_at',
      'booking.ends_at',
      'booking.price_minor',
      'booking.currency',
      'booking.held_until',
      'change.actor',
      'change.from_state',
      'change.from_starts_at',
      'change.to_starts_at',
      'payment.purpose',
      'payment.amount_minor as payment_minor',
      'refund.reason as refund_reason',
      'refund.amount_minor as refund_minor',
    ])
    .select((eb) => [
      addonsOf(eb).as('addons'),
      paymentsOf(eb).as('payments'),
      backFor(eb).as('back_minor'),
      hasChangedSince(eb).as('has_changed_since'),
    ])
}
type Eb = ExpressionBuilder<DB & { change: DB['booking_change'] }, 'booking' | 'mail' | 'change'>

/** Their names, as they were chosen. */
function addonsOf(eb: Eb) {
  return eb
    .selectFrom('booking_addon as addon')
    .whereRef('addon.tenant_id', '=', 'booking.tenant_id')
    .whereRef('addon.booking_id', '=', 'booking.id')
    .select(sql<string[]>`coalesce(array_agg(addon.name order by addon.name), '{}')`.as('names'))
    .$asScalar()
    .$notNull()
}

/** What goes back, or has gone, because the booking does not take place. */
function backFor(eb: Eb) {
  return eb
    .selectFrom('refund as back')
    .innerJoin('payment as money', (join) =>
      join.onRef('money.tenant_id', '=', 'back.tenant_id').onRef('money.id', '=', 'back.payment_id'),
    )
    .whereRef('money.tenant_id', '=', 'booking.tenant_id')
    .whereRef('money.booking_id', '=', 'booking.id')
    .where('back.reason', 'in', ['cancelled_by_customer', 'cancelled_by_staff', 'declined'])
    .where('back.state', '!=', 'failed')
    .select(sql<number>`coalesce(sum(back.amount_minor), 0)::bigint`.as('minor'))
    .$asScalar()
    .$notNull()
}

function hasChangedSince(eb: Eb) {
  return eb.exists(
    eb
      .selectFrom('booking_change as later')
      .whereRef('later.tenant_id', '=', 'booking.tenant_id')
      .whereRef('later.booking_id', '=', 'booking.id')
      .whereRef('later.seq', '>', 'change.seq')
      .select('later.id'),
  )
}

export function findLastChange(tx: Tx, tenantId: TenantId, projectId: ProjectId) {
  return tx
    .selectFrom('booking_change')
    .innerJoin('project', (join) =>
      join
        .onRef('project.tenant_id', '=', 'booking_change.tenant_id')
        .onRef('project.booking_id', '=', 'booking_change.booking_id'),
    )
    .where('project.tenant_id', '=', tenantId)
    .where('project.id', '=', projectId)
    .select(['booking_change.id', 'booking_change.created_at'])
    .orderBy('booking_change.seq', 'desc')
    .limit(1)
}

/** Another way in was asked for after this one: it is as good. */
export function findLaterMail(tx: Tx, tenantId: TenantId, id: MailId) {
  return tx
    .selectFrom('mail as later')
    .innerJoin('mail as one', (join) =>
      join
        .onRef('one.tenant_id', '=', 'later.tenant_id')
        .onRef('one.project_id', '=', 'later.project_id')
        .onRef('one.kind', '=', 'later.kind'),
    )
    .where('later.tenant_id', '=', tenantId)
    .where('one.id', '=', id)
    .where(sql<boolean>`later.hub_link_id is not distinct from one.hub_link_id`)
    .whereRef('later.created_at', '>', 'one.created_at')
    .select('later.id')
    .limit(1)
}

type Counted = { id: MailId; set: { put_off_at: Date } | { admitted_at: Date } }

export function markMailCounted(tx: Tx, tenantId: TenantId, { id, set }: Counted) {
  return tx.updateTable('mail').set(set).where('tenant_id', '=', tenantId).where('id', '=', id)
}

export function markMailSent(tx: Tx, tenantId: TenantId, args: { id: MailId; now: Date }) {
  return tx.updateTable('mail').set({ sent_at: args.now }).where('tenant_id', '=', tenantId).where('id', '=', args.id)
}

export function dropMail(tx: Tx, tenantId: TenantId, args: { id: MailId; now: Date }) {
  return tx
    .updateTable('mail')
    .set({ dropped_at: args.now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', args.id)
}
