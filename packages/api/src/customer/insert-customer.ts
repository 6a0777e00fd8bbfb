import { randomBytes } from 'node:crypto'
import type { CustomerId } from '@frontdesk/db/ids'
import { sealerFor } from '../core/sealer-for.ts'
import type { Work } from '../core/work.ts'
import { storeCustomerWords } from '../search/store-words.ts'

/** `email` is '' where nobody has told one. */
export type NewCustomer = { id: CustomerId; name: string; email: string; zone: string; now: Date }

/** The one way to a new customer (one-writer.test.ts): sealed under a key of their own, and found by name and e-mail. */
export async function insertCustomer(
  scope: Pick<Work, 'tx' | 'tenantId' | 'keys'>,
  { id, name, email, zone, now }: NewCustomer,
): Promise<void> {
  const { tx, tenantId, keys } = scope
  const seal = await sealerFor(scope, { customerId: id })
  await tx
    .insertInto('customer')
    .values({
      tenant_id: tenantId,
      id,
      name_sealed: seal({ table: 'customer', column: 'name', rowId: id }, name),
      email_sealed: seal({ table: 'customer', column: 'email', rowId: id }, email),
      email_index: indexOfEmail(keys, email),
      zone,
      created_at: now,
    })
    .execute()
  await storeCustomerWords(scope, id, `${name} ${email}`)
}

/** No address is like no other, and never found. */
export function indexOfEmail(keys: Work['keys'], email: string): Buffer {
  return email === '' ? randomBytes(32) : keys.blindIndex('customer email', email)
}
