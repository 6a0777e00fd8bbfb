import type { BookingId, MembershipId } from '@frontdesk/db/ids'
import type { TenantKeys } from '@frontdesk/db/keyring'
import type { z } from 'zod'
import type { Scope } from '../core/entrance.ts'
import { mustExist } from '../core/must-exist.ts'
import { sumsOf } from '../payment/refund-rules.ts'
import { hasArrived } from '../payment/states.ts'
import {
  type BookingChangeRow,
  type DisputeRow,
  listDisputesOfBooking,
  listPaymentsOfBooking,
  listRefundsOfBooking,
  newestBookingChanges,
  type PaymentOfBookingRow,
  type RefundOfBookingRow,
} from './detail-queries.ts'
import type { BookingChange, BookingDetail, BookingPayment } from './detail-schemas.ts'
import { openBookingWithCustomer } from './open-booking.ts'
import { findBooking } from './queries.ts'

/** A booking with everything that became of it and of its money. */
export async function getBookingDetail(
  { tx, tenantId, keys }: Scope<MembershipId>,
  { id, now }: { id: BookingId; now: Date },
): Promise<z.input<typeof BookingDetail>> {
  const row = mustExist(await findBooking(tx, tenantId, id).executeTakeFirst())
  const newest = await newestBookingChanges(tx, tenantId, { bookingId: id, limit: 500 }).execute()
  const payments = await listPaymentsOfBooking(tx, tenantId, id).execute()
  const refunds = await listRefundsOfBooking(tx, tenantId, id).execute()
  const disputes = await listDisputesOfBooking(tx, tenantId, id).execute()
  return {
    ...openBookingWithCustomer(keys, row, now),
    history: newest.toReversed().map((change) => ({ ...showChange(change), memberName: nameOf(keys, change) })),
    money: payments.map((payment) =>
      showMoney(keys, payment, {
        refunds: refunds.filter((refund) => refund.payment_id === payment.id),
        disputes: disputes.filter((dispute) => dispute.payment_id === payment.id),
      }),
    ),
  }
}

/** What changed, and in which part; not who of the staff it was. */
export function showChange(row: BookingChangeRow): Omit<z.input<typeof BookingChange>, 'memberName'> {
  return {
    at: row.created_at,
    actor: row.actor,
    fromState: row.from_state,
    toState: row.to_state,
    fromStartsAt: row.from_starts_at,
    toStartsAt: row.to_starts_at,
    fromProvider: row.from_provider,
    toProvider: row.to_provider,
  }
}

type Beside = { refunds: RefundOfBookingRow[]; disputes: DisputeRow[] }

function showMoney(
  keys: TenantKeys,
  row: PaymentOfBookingRow,
  { refunds, disputes }: Beside,
): z.input<typeof BookingPayment> {
  const money = (amountMinor: number) => ({ amountMinor, currency: row.currency })
  const { refunded, due } = sumsOf(refunds)
  return {
    id: row.id,
    purpose: row.purpose,
    state: row.state,
    amount: money(row.amount_minor),
    // Money that went back at Stripe may have been due here as well.
    refundable: money(hasArrived(row.state) ? Math.max(0, row.amount_minor - refunded - due) : 0),
    createdAt: row.created_at,
    paidAt: row.paid_at,
    refunds: refunds.map((refund) => ({
      id: refund.id,
      amount: money(refund.amount_minor),
      state: refund.state,
      reason: refund.reason,
      failure: refund.failure,
      memberName: nameOf(keys, refund),
      at: refund.created_at,
    })),
    disputes: disputes.map((dispute) => ({
      id: dispute.id,
      amount: { amountMinor: dispute.amount_minor, currency: dispute.currency },
      state: dispute.state,
      reason: dispute.reason,
      respondBy: dispute.respond_by,
      at: dispute.created_at,
    })),
  }
}

type Named = { member_id: MembershipId | null; display_name_sealed: Buffer | null }

function nameOf(keys: TenantKeys, { member_id: rowId, display_name_sealed: sealed }: Named): string | null {
  return rowId && sealed ? keys.open({ table: 'membership', column: 'display_name', rowId }, sealed) : null
}
