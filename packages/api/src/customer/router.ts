import { listPage } from '../core/page.ts'
import { integrationProcedure, router } from '../core/procedures.ts'
import { openCustomer } from './open-customer.ts'
import { type CustomerRow, findCustomer, listCustomers } from './queries.ts'
import { Customer, CustomerById, CustomerPage, ListCustomers } from './schemas.ts'

/** The people a business knows, for its own servers. */
export const integrationCustomers = router({
  list: integrationProcedure
    .meta({ required: ['customers:read'] })
    .input(ListCustomers)
    .output(CustomerPage)
    .query(async ({ ctx, input: { cursor, limit } }) => {
      const page = { query: 'customers', cursor, limit, at: (row: CustomerRow) => row.created_at_exactly }
      const { rows, keys, nextCursor } = await listPage(ctx.entrance, page, ({ db, tenantId }, window) =>
        listCustomers(db, tenantId, window),
      )
      return { customers: rows.map((row) => openCustomer(keys, row)), nextCursor }
    }),
  get: integrationProcedure
    .meta({ required: ['customers:read'] })
    .input(CustomerById)
    .output(Customer)
    .query(async ({ ctx, input }) => {
      const row = await ctx.entrance.get(({ db, tenantId }) => findCustomer(db, tenantId, input.customerId))
      return openCustomer(await ctx.entrance.keys(), row)
    }),
})
