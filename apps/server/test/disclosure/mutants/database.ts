import type { Mutant } from './mutant.ts'

const queries = 'packages/api/src/customer/queries.ts'
const ofTenant = `.where('customer.tenant_id', '=', tenantId)`

/** Leaks in the database itself, or behind its back. */
export const database: Mutant[] = [
  {
    name: 'a primary key that does not begin with the tenant',
    sql: 'alter table customer drop constraint customer_pkey cascade; alter table customer add primary key (id)',
    asks: ['integration.customer.get'],
    killedBy: ['work'],
  },
  {
    name: 'an index on the id alone',
    sql: `drop index if exists customer_by_time; alter table customer drop constraint customer_pkey cascade;
      create unique index customer_by_id on customer (id)`,
    asks: ['integration.customer.get'],
    killedBy: ['work'],
  },
  {
    name: 'row-level security off and the tenant forgotten where one row is found',
    edits: [{ file: queries, find: ofTenant, replace: '' }],
    sql: 'alter table customer disable row level security',
    asks: ['integration.customer.get'],
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'row-level security off and the tenant forgotten in a list',
    edits: [{ file: queries, find: ofTenant, replace: '' }],
    sql: 'alter table customer disable row level security',
    asks: ['integration.customer.list'],
    killedBy: ['canary'],
  },
  {
    name: 'the row is fetched first and its tenant checked afterwards',
    edits: [
      { file: queries, find: ofTenant, replace: '' },
      { file: queries, find: `'customer.name_sealed',`, replace: `'customer.name_sealed', 'customer.tenant_id',` },
      {
        file: 'packages/api/src/customer/router.ts',
        find: 'const row = await ctx.entrance.get(({ db, tenantId }) => findCustomer(db, tenantId, input.customerId))',
        replace: `const row = await ctx.entrance.get(({ db, tenantId }) => findCustomer(db, tenantId, input.customerId))
      if (row.tenant_id !== ctx.entrance.principal.tenantId) throw new (await import('../core/api-error.ts')).ApiError('not_found')`,
      },
    ],
    sql: 'alter table customer disable row level security',
    asks: ['integration.customer.get'],
    killedBy: ['work'],
  },
  {
    name: 'a policy that lets everybody’s rows through, and a query that trusts it',
    edits: [{ file: queries, find: ofTenant, replace: '' }],
    sql: 'create policy everybody on customer using (true)',
    asks: ['integration.customer.get', 'integration.customer.list'],
    killedBy: ['bytes', 'canary', 'work'],
  },
]
