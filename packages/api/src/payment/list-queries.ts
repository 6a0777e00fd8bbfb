import type { Ref, TenantRef } from '@frontdesk/db/entry'
import type { PaymentId, ProjectId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import type { DB } from '@frontdesk/db/schema'
import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { arrivedStates } from './states.ts'

const columns = [
  'payment.id',
  'payment.purpose',
  'payment.state',
  'payment.amount_minor',
  'payment.refunded_minor',
  'payment.currency',
  'payment.created_at',
  'payment.paid_at',
  'payment.refunded_at',
] as const

/** A customer's payments, oldest first, with what went back of each. */
export function listProjectPayments(db: Db, tenantId: TenantRef, projectId: Ref<ProjectId>) {
  return db
    .selectFrom('payment')
    .innerJoin('project', (join) =>
      join.onRef('project.tenant_id', '=', 'payment.tenant_id').onRef('project.booking_id', '=', 'payment.booking_id'),
    )
    .where('payment.tenant_id', '=', tenantId)
    .where('project.id', '=', projectId)
    .select([...columns, 'project.id as project_id', 'payment.receipt_url_sealed'])
    .select((eb) => refundsOf(eb).as('refunds'))
    .orderBy('payment.created_at')
    .orderBy('payment.id')
}
export type ProjectPaymentRow = Awaited<ReturnType<ReturnType<typeof listProjectPayments>['executeTakeFirstOrThrow']>>

function refundsOf(eb: ExpressionBuilder<DB, 'payment'>) {
  return jsonArrayFrom(
    eb
      .selectFrom('refund')
      .whereRef('refund.tenant_id', '=', 'payment.tenant_id')
      .whereRef('refund.payment_id', '=', 'payment.id')
      .select([
        'refund.id',
        'refund.amount_minor',
        'refund.reason',
        'refund.state',
        'refund.failure',
        'refund.created_at',
      ])
      .orderBy('refund.created_at')
      .orderBy('refund.id'),
  )
}

type Own = { projectId: Ref<ProjectId>; paymentId: PaymentId }

/** What a receipt says, for money that arrived. */
export function findReceipt(db: Db, tenantId: TenantRef, { projectId, paymentId }: Own) {
  return db
    .selectFrom('payment')
    .innerJoin('booking', (join) =>
      join.onRef('booking.tenant_id', '=', 'payment.tenant_id').onRef('booking.id', '=', 'payment.booking_id'),
    )
    .innerJoin('project', (join) =>
      join.onRef('project.tenant_id', '=', 'payment.tenant_id').onRef('project.booking_id', '=', 'payment.booking_id'),
    )
    .innerJoin('customer', (join) =>
      join.onRef('customer.tenant_id', '=', 'project.tenant_id').onRef('customer.id', '=', 'project.customer_id'),
    )
    .innerJoin('tenant', 'tenant.id', 'payment.tenant_id')
    .where('payment.tenant_id', '=', tenantId)
    .where('payment.id', '=', paymentId)
    .where('project.id', '=', projectId)
    .where('payment.state', 'in', arrivedStates)
    .select([
      'payment.id',
      'payment.purpose',
      'payment.amount_minor',
      'payment.refunded_minor',
      'payment.currency',
      'payment.receipt_url_sealed',
      'booking.service_name',
      'booking.starts_at',
      'booking.price_minor',
      'customer.id as customer_id',
      'customer.name_sealed',
      'tenant.name as business_name',
      'tenant.address as business_address',
      'tenant.zone as business_zone',
    ])
    .select((eb) => eb.ref('payment.paid_at').$notNull().as('paid_at'))
}
