import type { TenantKeys } from '@frontdesk/db/keyring'
import type { z } from 'zod'
import type { ProjectPaymentRow } from './list-queries.ts'
import type { Payment } from './schemas.ts'

export function showPayment(keys: TenantKeys, row: ProjectPaymentRow): z.input<typeof Payment> {
  const money = (amountMinor: number) => ({ amountMinor, currency: row.currency })
  return {
    id: row.id,
    purpose: row.purpose,
    state: row.state,
    amount: money(row.amount_minor),
    refunded: money(row.refunded_minor),
    refunds: row.refunds.map(({ id, amount_minor, reason, state, created_at }) => ({
      id,
      amount: money(amount_minor),
      reason,
      state,
      at: new Date(created_at),
    })),
    receiptUrl: openReceiptUrl(keys, row),
    createdAt: row.created_at,
    paidAt: row.paid_at,
    refundedAt: row.refunded_at,
  }
}

export function openReceiptUrl(
  keys: TenantKeys,
  { id, receipt_url_sealed: sealed }: Pick<ProjectPaymentRow, 'id' | 'receipt_url_sealed'>,
): string | null {
  return sealed ? keys.open({ table: 'payment', column: 'receipt_url', rowId: id }, sealed) : null
}
