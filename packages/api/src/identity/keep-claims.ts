import type { CustomerId, KnownVisitorId, VisitorSessionId } from '@frontdesk/db/ids'
import { getOrCreateThread } from '../conversation/queries.ts'
import { sealerFor } from '../core/sealer-for.ts'
import type { Work } from '../core/work.ts'
import { addCustomer } from '../customer/know-customer.ts'
import { renameCustomer } from '../customer/rename-customer.ts'
import { lockCustomerOf, setVisitCustomer, updateKnown } from './queries.ts'
import type { IdentityClaims } from './schemas.ts'

export type Known = { id: KnownVisitorId; visitor_session_id: VisitorSessionId; customer_id: CustomerId | null }
type Saying = { claims: IdentityClaims; zone: string; now: Date }

/**
 * What the business says of somebody today; what it leaves out stays as it was. They are one customer, whatever they are called
 * and however they are written to, so that the staff can export and erase them; an address never finds anybody
 * (identify-visitor.test.ts).
 */
export async function keepClaims(work: Work, known: Known, { claims, zone, now }: Saying): Promise<void> {
  const { tx, tenantId } = work
  const { name } = claims
  const visit = known.visitor_session_id
  const conversationId = await getOrCreateThread(tx, tenantId, { kind: 'visitor', id: visit })
  const seal = await sealerFor(work, { conversationId })
  const customerId = await customerOf(work, known.customer_id, { claims, zone, now })
  await updateKnown(tx, tenantId, {
    id: known.id,
    customerId,
    ...(name && { nameSealed: seal({ table: 'known_visitor', column: 'name', rowId: known.id }, name) }),
    now,
  }).execute()
  await setVisitCustomer(tx, tenantId, { id: visit, customerId }).execute()
}

async function customerOf(work: Work, before: CustomerId | null, { claims, zone, now }: Saying): Promise<CustomerId> {
  const { tx, tenantId, keys } = work
  const row = before && (await lockCustomerOf(tx, tenantId, before).executeTakeFirst())
  if (!row) {
    const email = claims.email ?? ''
    // Without any name they are called what the business calls them.
    return await addCustomer(work, { name: claims.name ?? (email || claims.sub), email, zone, now })
  }
  const { id } = row
  const name = keys.open({ table: 'customer', column: 'name', rowId: id }, row.name_sealed)
  const email = keys.open({ table: 'customer', column: 'email', rowId: id }, row.email_sealed)
  const said = { name: claims.name ?? name, email: claims.email ?? email }
  if (said.name !== name || said.email !== email) await renameCustomer(work, { id, ...said })
  return id
}
