import type { CustomerId } from '@frontdesk/db/ids'
import { sealerFor } from '../core/sealer-for.ts'
import type { Work } from '../core/work.ts'
import { storeCustomerWords } from '../search/store-words.ts'
import { indexOfEmail } from './insert-customer.ts'

/** The same customer under another name or address, and found by these from now on. */
export async function renameCustomer(
  scope: Pick<Work, 'tx' | 'tenantId' | 'keys'>,
  { id, name, email }: { id: CustomerId; name: string; email: string },
): Promise<void> {
  const { tx, tenantId, keys } = scope
  const seal = await sealerFor(scope, { customerId: id })
  await tx
    .updateTable('customer')
    .set({
      name_sealed: seal({ table: 'customer', column: 'name', rowId: id }, name),
      email_sealed: seal({ table: 'customer', column: 'email', rowId: id }, email),
      email_index: indexOfEmail(keys, email),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('customer_word').where('tenant_id', '=', tenantId).where('customer_id', '=', id).execute()
  await storeCustomerWords(scope, id, `${name} ${email}`)
}
