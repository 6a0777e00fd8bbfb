import { type CustomerId, type VisitorSessionId, newId } from '@frontdesk/db/ids'
import type { EmailAddress } from '../core/field-schemas.ts'
import type { Scope } from '../core/entrance.ts'
import type { Work } from '../core/work.ts'
import { insertCustomer } from './insert-customer.ts'
import { renameCustomer } from './rename-customer.ts'

type Knowing = Pick<Work, 'tx' | 'tenantId' | 'keys'>
type Known = { id: CustomerId | null; name_sealed: Buffer | null; email_sealed: Buffer | null }
/** `email` is '' for somebody who has told none. */
export type Person = { name: string; email: EmailAddress | ''; zone: string; now: Date }

/** A new customer, always: an address that somebody typed never finds anybody who is known already. */
export async function addCustomer(scope: Knowing, person: Person): Promise<CustomerId> {
  const id = newId<'customer'>()
  await insertCustomer(scope, { id, ...person })
  return id
}

/** The customer of before as long as they are said to be the same, and a new one otherwise. */
async function sameOrNewCustomer(scope: Knowing, before: Known, person: Person): Promise<CustomerId> {
  const { id, name_sealed, email_sealed } = before
  if (!id || !name_sealed || !email_sealed) return await addCustomer(scope, person)
  const name = scope.keys.open({ table: 'customer', column: 'name', rowId: id }, name_sealed)
  const email = scope.keys.open({ table: 'customer', column: 'email', rowId: id }, email_sealed)
  if (name === person.name && email === person.email) return id
  // Whoever had told only the one of the two, and now tells the other.
  const isCompleted = email === '' ? name === person.name : name === email && email === person.email
  if (!isCompleted) return await addCustomer(scope, person)
  await renameCustomer(scope, { id, ...person })
  return id
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
    .select(['customer.id', 'customer.name_sealed', 'customer.email_sealed'])
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
