import type { PaymentId, ProjectId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import type { Entrance } from '../core/entrance.ts'
import { findReceipt } from './list-queries.ts'
import type { Receipt } from './schemas.ts'
import { openReceiptUrl } from './show-payment.ts'

export async function getReceipt(
  entrance: Entrance<ProjectId>,
  paymentId: PaymentId,
): Promise<z.input<typeof Receipt>> {
  const row = await entrance.get(({ db, tenantId, subjectId: projectId }) =>
    findReceipt(db, tenantId, { projectId, paymentId }),
  )
  const keys = await entrance.keys()
  const money = (amountMinor: number) => ({ amountMinor, currency: row.currency })
  return {
    id: row.id,
    business: { name: row.business_name, address: row.business_address, zone: row.business_zone },
    customerName: keys.open({ table: 'customer', column: 'name', rowId: row.customer_id }, row.name_sealed),
    serviceName: row.service_name,
    startsAt: row.starts_at,
    purpose: row.purpose,
    price: money(row.price_minor),
    amount: money(row.amount_minor),
    refunded: money(row.refunded_minor),
    paidAt: row.paid_at,
    receiptUrl: openReceiptUrl(keys, row),
  }
}
