import type { MembershipId } from '@frontdesk/db/ids'
import type { z } from 'zod'
import type { Entrance } from '../core/entrance.ts'
import { listPage } from '../core/page.ts'
import { searchTokens } from '../search/word-tokens.ts'
import { openMemberCustomer } from './open-customer.ts'
import { type CustomerRow, listCustomers, searchCustomers as statement } from './queries.ts'
import type { MemberCustomerPage, SearchCustomers } from './schemas.ts'

/** All of them, newest first, or those whose name or address has what was typed. */
export async function searchCustomers(
  entrance: Entrance<MembershipId>,
  { search, cursor, limit }: z.output<typeof SearchCustomers>,
): Promise<z.input<typeof MemberCustomerPage>> {
  const tokens = search === undefined ? [] : searchTokens(await entrance.keys(), 'customer', search)
  if (!tokens) return { customers: [], nextCursor: null }
  const query = search === undefined ? 'customers' : `customers with ${search}`
  const page = { query, cursor, limit, at: (row: CustomerRow) => row.created_at_exactly }
  const { rows, keys, nextCursor } = await listPage(entrance, page, ({ db, tenantId }, window) =>
    search === undefined ? listCustomers(db, tenantId, window) : statement(db, tenantId, { tokens, ...window }),
  )
  return { customers: rows.map((row) => openMemberCustomer(keys, row)), nextCursor }
}
