import type { CustomerId, KnownVisitorId, VisitorSessionId } from '@frontdesk/db/ids'
import { getOrCreateThread } from '../conversation/queries.ts'
import { sealerFor } from '../core/sealer-for.ts'
import type { Work } from '../core/work.ts'
import { sameOrNewCustomer } from '../customer/know-customer.ts'
import { findCustomerOf, setVisitCustomer, updateKnown } from './queries.ts'
import type { IdentityClaims } from './schemas.ts'

export type Known = { id: KnownVisitorId; visitor_session_id: VisitorSessionId; customer_id: CustomerId | null }

/**
 * What the business says of somebody today. With an address they are a customer, the same one as long as that and the name
 * are the same; an address never finds anybody (identify-visitor.test.ts).
 */
export async function keepClaims(
  work: Work,
  known: Known,
  { claims, zone, now }: { claims: IdentityClaims; zone: string; now: Date },
): Promise<void> {
  const { tx, tenantId } = work
  const { name, email } = claims
  const visit = known.visitor_session_id
  const conversationId = await getOrCreateThread(tx, tenantId, { kind: 'visitor', id: visit })
  const seal = await sealerFor(work, { conversationId })
  const customerId = email
    ? await sameOrNewCustomer(work, await findCustomerOf(tx, tenantId, known.customer_id), {
        name: name ?? email,
        email,
        zone,
        now,
      })
    : known.customer_id
  await updateKnown(tx, tenantId, {
    id: known.id,
    customerId,
    nameSealed: name === undefined ? null : seal({ table: 'known_visitor', column: 'name', rowId: known.id }, name),
    now,
  }).execute()
  if (customerId) await setVisitCustomer(tx, tenantId, { id: visit, customerId }).execute()
}
