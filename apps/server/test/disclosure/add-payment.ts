import { decodeId } from '@frontdesk/api/core/id-schema'
import { type PaymentId, newId } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { TestApp } from '@frontdesk/testkit/start-test-app'

/** Money that is here for a booking: made once, and so much that a little of it can go back often. */
export async function addPayment({ owner, clock }: TestApp, tenantId: TenantId, bookingId: string): Promise<PaymentId> {
  const booking_id = decodeId('booking', bookingId)
  const known = owner.selectFrom('payment').select('id').where('booking_id', '=', booking_id)
  const before = await known.where('purpose', '=', 'balance').executeTakeFirst()
  if (before) return before.id
  const id = newId<'payment'>()
  const amount = { amount_minor: 9_000_000, currency: 'EUR' }
  const times = { expires_at: clock.now, paid_at: clock.now }
  await owner
    .insertInto('payment')
    .values({ tenant_id: tenantId, id, booking_id, state: 'paid', purpose: 'balance', ...amount, ...times })
    .execute()
  return id
}
