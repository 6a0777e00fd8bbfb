import { type CustomerId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import type { EmailAddress } from '../core/field-schemas.ts'
import type { Scope } from '../core/entrance.ts'
import type { Work } from '../core/work.ts'
import { insertCustomer } from './insert-customer.ts'

type Knowing = Pick<Work, 'tx' | 'tenantId' | 'keys'>
type Known = { id: CustomerId | null; name_sealed: Buffer | null; email_index: Buffer | null }
export type Person = { name: string; email: EmailAddress; zone: string; now: Date }

/** A new customer, always: an address that somebody typed never finds anybody who is known already. */
export async function addCustomer(scope: Knowing, person: Person): Promise<CustomerId> {
  const id = newId<'customer'>()
  await insertCustomer(scope, { id, ...person })
  return id
}

/** The customer of before as long as they are said to be the same, and a new one otherwise. */
export async function sameOrNewCustomer(scope: Knowing, before: Known, person: Person): Promise<CustomerId> {
  const { id, name_sealed, email_index } = before
  if (id && name_sealed && email_index) {
    const sameName = scope.keys.open({ table: 'customer', column: 'name', rowId: id }, name_sealed) === person.name
    if (sameName && scope.keys.blindIndex('customer email', person.email).equals(email_index)) return id
  }
  return await addCustomer(scope, person)
}

/** Who this visitor says they are: the same customer as long as they say the same, within their own session. */
export async function knowVisitor(scope: Scope<VisitorSessionId>, person: Person): Promise<CustomerId> {
  const { tx, tenantId, subjectId } = scope
  const session = await tx
    .selectFrom('visitor_session')
    .leftJoin('customer', (join) =>
      join
        .onRef('customer.tenant_id', '=', 'visitor_session.tenant_id')
        .onRef('customer.id', '=', 'visitor_session.customer_id'),
    )
    .select(['customer.id', 'customer.name_sealed', 'customer.email_index'])
    .where('visitor_session.tenant_id', '=', tenantId)
    .where('visitor_session.id', '=', subjectId)
    .forUpdate('visitor_session')
    .executeTakeFirstOrThrow()
  const customerId = await sameOrNewCustomer(scope, session, person)
  if (customerId === session.id) return customerId
  await tx
    .updateTable('visitor_session')
    .set({ customer_id: customerId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', subjectId)
    .execute()
  return customerId
}
