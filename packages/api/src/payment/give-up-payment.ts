import type { PaymentId } from '@frontdesk/db/ids'
import type { TenantId } from '@frontdesk/db/tenant-id'
import type { Deps } from '../core/deps.ts'
import { workFor } from '../core/work.ts'
import { setNextCheck } from './check-queries.ts'
import { lockPayment, updatePayment } from './queries.ts'

/** The business left Stripe: what was under way there is out of our sight for good. */
export async function giveUpPayment(deps: Deps, tenantId: TenantId, id: PaymentId): Promise<void> {
  await workFor(deps, tenantId, async ({ tx }) => {
    const { state } = await lockPayment(tx, tenantId, id).executeTakeFirstOrThrow()
    if (state === 'open' || state === 'processing')
      await updatePayment(tx, tenantId, { id, set: { state: 'expired' } }).execute()
    await setNextCheck(tx, tenantId, { id, checkAt: null }).execute()
  })
}
