import { Done, done } from '../core/field-schemas.ts'
import { listPage } from '../core/page.ts'
import { managers } from '../core/roles.ts'
import { integrationProcedure, memberProcedure, router } from '../core/procedures.ts'
import { exportCustomer } from '../erasure/export-customer.ts'
import { eraseCustomer } from '../erasure/erase-customer.ts'
import { CustomerExport } from '../erasure/schemas.ts'
import { getCustomerCard } from './get-customer-card.ts'
import { openCustomer } from './open-customer.ts'
import { type CustomerRow, findCustomer, listCustomers } from './queries.ts'
import {
  Customer,
  CustomerById,
  CustomerCard,
  CustomerPage,
  ListCustomers,
  MemberCustomerPage,
  SearchCustomers,
} from './schemas.ts'
import { searchCustomers } from './search-customers.ts'

/** The people a business knows, for its staff. */
export const memberCustomers = router({
  list: memberProcedure
    .meta({ limit: 'list' })
    .input(SearchCustomers)
    .output(MemberCustomerPage)
    .query(({ ctx, input }) => searchCustomers(ctx.entrance, input)),
  get: memberProcedure
    .meta({ limit: 'read' })
    .input(CustomerById)
    .output(CustomerCard)
    .query(({ ctx: { deps, entrance }, input: { customerId: id } }) =>
      entrance.transaction((scope) => getCustomerCard(scope, { id, now: deps.now() })),
    ),
  /** Everything that is known about one of them, to be handed to them. */
  export: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(CustomerById)
    .output(CustomerExport)
    .mutation(({ ctx, input }) =>
      ctx.entrance.transaction((scope) => exportCustomer(scope, { id: input.customerId, now: ctx.deps.now() })),
    ),
  /** For good. Only after an export within the last day, so that nothing is lost that they still want. */
  erase: memberProcedure
    .meta({ limit: 'write', required: managers })
    .input(CustomerById)
    .output(Done)
    .mutation(async ({ ctx: { deps, entrance }, input: { customerId: id } }) => {
      await entrance.transaction((scope) => eraseCustomer(scope, { id, now: deps.now() }))
      return done
    }),
})

/** The people a business knows, for its own servers. */
export const integrationCustomers = router({
  list: integrationProcedure
    .meta({ limit: 'list', required: ['customers:read'] })
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
    .meta({ limit: 'read', required: ['customers:read'] })
    .input(CustomerById)
    .output(Customer)
    .query(async ({ ctx, input }) => {
      const row = await ctx.entrance.get(({ db, tenantId }) => findCustomer(db, tenantId, input.customerId))
      return openCustomer(await ctx.entrance.keys(), row)
    }),
})
