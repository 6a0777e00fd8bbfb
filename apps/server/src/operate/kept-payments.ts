import type { Kept } from '@frontdesk/api/payment/differences'
import type { PaymentId } from '@frontdesk/db/ids'
import type { Db } from '@frontdesk/db/open-database'
import type { TenantId } from '@frontdesk/db/tenant-id'
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'

export type KeptPayment = Kept & {
  tenant_id: TenantId
  id: PaymentId
  stripe_account_id: string | null
  checkout_session_id: string
}

const atOnce = 200

/** Every payment that Stripe was ever asked for, some at a time, so that any number of them can be gone through. */
export async function* keptPayments(owner: Db, tenantId: TenantId | undefined): AsyncGenerator<KeptPayment> {
  let after: Pick<KeptPayment, 'tenant_id' | 'id'> | undefined
  do {
    const page = await list(owner, tenantId, after)
    yield* page
    after = page.length === atOnce ? page.at(-1) : undefined
  } while (after)
}

async function list(owner: Db, tenantId: TenantId | undefined, after: { tenant_id: string; id: string } | undefined) {
  const payments = owner.selectFrom('payment').where('checkout_session_id', 'is not', null)
  const wanted = tenantId === undefined ? payments : payments.where('tenant_id', '=', tenantId)
  return await wanted
    .select(['tenant_id', 'id', 'state', 'amount_minor', 'refunded_minor', 'currency', 'stripe_account_id'])
    .select((eb) => [
      eb.ref('checkout_session_id').$notNull().as('checkout_session_id'),
      jsonArrayFrom(
        eb
          .selectFrom('refund')
          .whereRef('refund.tenant_id', '=', 'payment.tenant_id')
          .whereRef('refund.payment_id', '=', 'payment.id')
          .select(['refund.state', 'refund.amount_minor']),
      ).as('refunds'),
      jsonArrayFrom(
        eb
          .selectFrom('dispute')
          .whereRef('dispute.tenant_id', '=', 'payment.tenant_id')
          .whereRef('dispute.payment_id', '=', 'payment.id')
          .select(['dispute.stripe_dispute_id', 'dispute.state']),
      ).as('disputes'),
    ])
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(tenant_id, id) > (${after?.tenant_id}::uuid, ${after?.id}::uuid)`),
    )
    .orderBy('tenant_id')
    .orderBy('id')
    .limit(atOnce)
    .execute()
}
