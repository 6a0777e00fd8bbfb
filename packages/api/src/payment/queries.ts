import { type BookingId, type PaymentId, newId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { PaymentPurpose, PaymentState } from '@frontdesk/db/schema'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { backOf, undoneOf } from './refund-queries.ts'
import { arrivedStates } from './states.ts'

export type NewPayment = {
  bookingId: BookingId
  purpose: PaymentPurpose
  amountMinor: number
  currency: string
  expiresAt: Date
  now: Date
}

/** What is due for a booking, to the tenant's own Stripe account. */
export async function openPayment(tx: Tx, tenantId: TenantId, args: NewPayment): Promise<PaymentId> {
  const id = newId<'payment'>()
  await tx
    .insertInto('payment')
    .values((eb) => ({
      tenant_id: tenantId,
      id,
      booking_id: args.bookingId,
      state: 'open',
      purpose: args.purpose,
      amount_minor: args.amountMinor,
      currency: args.currency,
      stripe_account_id: eb.selectFrom('tenant').select('stripe_account_id').where('tenant.id', '=', tenantId),
      expires_at: args.expiresAt,
      created_at: args.now,
    }))
    .execute()
  return id
}

const columns = [
  'payment.id',
  'payment.booking_id',
  'payment.state',
  'payment.purpose',
  'payment.amount_minor',
  'payment.currency',
  'payment.stripe_account_id',
  'payment.checkout_session_id',
  'payment.checkout_attempt',
  'payment.checkout_expires_at',
  'payment.payment_intent_id',
  'payment.refunded_minor',
  'payment.refunded_at',
  'payment.expires_at',
  'payment.paid_at',
] as const

export function findPayment(tx: Tx, tenantId: TenantId, id: PaymentId) {
  return tx.selectFrom('payment').select(columns).where('tenant_id', '=', tenantId).where('id', '=', id)
}
export type PaymentRow = Awaited<ReturnType<ReturnType<typeof findPayment>['executeTakeFirstOrThrow']>>

/** Locks come in one order everywhere, the booking before its payment, so that no two wait for each other. */
export function lockPayment(tx: Tx, tenantId: TenantId, id: PaymentId) {
  return findPayment(tx, tenantId, id).forUpdate()
}

export function findPaymentsOfBooking(tx: Tx, tenantId: TenantId, bookingId: BookingId) {
  return tx
    .selectFrom('payment')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('booking_id', '=', bookingId)
    .orderBy('created_at')
    .orderBy('id')
}

/** What has arrived for a booking, oldest first, and how much of it goes back or has gone. */
export function listMoneyOfBooking(tx: Tx, tenantId: TenantId, bookingId: BookingId) {
  return tx
    .selectFrom('payment')
    .select(['payment.id', 'payment.amount_minor'])
    .select((eb) => backOf(eb).as('back_minor'))
    .where('payment.tenant_id', '=', tenantId)
    .where('payment.booking_id', '=', bookingId)
    .where('payment.state', 'in', arrivedStates)
    .orderBy('payment.created_at')
    .orderBy('payment.id')
}

/** All of them, with what makes up what is still to be paid. */
export function listSumsOfBooking(tx: Tx, tenantId: TenantId, bookingId: BookingId) {
  return tx
    .selectFrom('payment')
    .select(['payment.id', 'payment.state', 'payment.amount_minor'])
    .select((eb) => undoneOf(eb).as('undone_minor'))
    .where('payment.tenant_id', '=', tenantId)
    .where('payment.booking_id', '=', bookingId)
}

export function lockOpenPayment(tx: Tx, tenantId: TenantId, bookingId: BookingId) {
  return tx
    .selectFrom('payment')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('booking_id', '=', bookingId)
    .where('state', '=', 'open')
    .forUpdate()
}

type Change = {
  state?: PaymentState
  checkout_session_id?: string | null
  checkout_attempt?: number
  checkout_expires_at?: Date
  expires_at?: Date
  check_at?: Date
  stripe_account_id?: string
  receipt_url_sealed?: Buffer
  payment_intent_id?: string | null
  refunded_minor?: number
  paid_at?: Date
  refunded_at?: Date | null
}

export function updatePayment(tx: Tx, tenantId: TenantId, args: { id: PaymentId; set: Change }) {
  return tx.updateTable('payment').set(args.set).where('tenant_id', '=', tenantId).where('id', '=', args.id)
}

/** False when this event was taken before: its effect stands in the same transaction as this row. */
export async function takeEvent(
  tx: Tx,
  tenantId: TenantId,
  event: { id: string; type: string; now: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('stripe_event')
    .values({ tenant_id: tenantId, id: event.id, type: event.type, received_at: event.now })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}
