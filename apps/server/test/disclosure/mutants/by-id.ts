import { askAnywhere, seenAnywhere } from './leaks.ts'
import type { Mutant } from './mutant.ts'

const customerRouter = 'packages/api/src/customer/router.ts'
const customerFound =
  'const row = await ctx.entrance.get(({ db, tenantId }) => findCustomer(db, tenantId, input.customerId))'
const elsewhere = askAnywhere('ctx.deps.db.app.pool', 'input.customerId')

/** In place of `get`, which throws: `row` may be missing, and `foreign` says whether it is somebody else's. */
const onForeign = (deed: string) => ({
  file: customerRouter,
  find: customerFound,
  replace: `const row = await ctx.entrance.find(({ db, tenantId }) => findCustomer(db, tenantId, input.customerId))
      if (!row) {
        const foreign = ${elsewhere}
        ${deed}
        throw new (await import('../core/api-error.ts')).ApiError('not_found')
      }`,
})
const refuse = (code: string) => `throw new (await import('../core/api-error.ts')).ApiError('${code}')`
const asks = ['integration.customer.get']
const sql = seenAnywhere('customer')

/** Leaks about one id, seeded where a server looks a customer up, and in a few other procedures. */
export const byId: Mutant[] = [
  {
    name: 'somebody else’s customer is forbidden instead of not found',
    edits: [onForeign(`if (foreign) ${refuse('forbidden')}`)],
    sql,
    asks,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'somebody else’s customer is a conflict',
    edits: [onForeign(`if (foreign) ${refuse('changed')}`)],
    sql,
    asks,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'somebody else’s customer breaks the call',
    edits: [onForeign(`if (foreign) throw new TypeError('row is undefined')`)],
    sql,
    asks,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'a header only for somebody else’s customer',
    edits: [onForeign(`if (foreign) ctx.responseHeaders.set('X-Cache', 'hit')`)],
    sql,
    asks,
    killedBy: ['bytes', 'envelope', 'work'],
  },
  {
    name: 'another value of a header that everybody gets',
    edits: [onForeign(`ctx.responseHeaders.set('X-Cache', foreign ? 'hit' : 'miss')`)],
    sql,
    asks,
    killedBy: ['bytes', 'envelope', 'work'],
  },
  {
    name: 'a look whether the customer is anybody’s, with nothing done about it',
    edits: [onForeign('void foreign')],
    sql,
    asks,
    killedBy: ['work'],
  },
  {
    name: 'a log line only for somebody else’s customer',
    edits: [onForeign(`if (foreign) ctx.deps.log.warn({ event: 'call.failed', count: 1 })`)],
    sql,
    asks,
    killedBy: ['work'],
  },
  {
    name: 'one statement more for somebody else’s customer',
    edits: [onForeign(`if (foreign) await ctx.deps.db.app.pool.query('select 1')`)],
    sql,
    asks,
    killedBy: ['work'],
  },
  {
    name: 'a job only for somebody else’s customer',
    edits: [
      onForeign(`if (foreign) await ctx.deps.db.worker.pool.query("select graphile_worker.add_job('mail', '{}')")`),
    ],
    sql,
    asks,
    killedBy: ['work'],
  },
  {
    name: 'a request to another server only for somebody else’s customer',
    edits: [
      onForeign('if (foreign) await fetch(`${process.env.TALKATIVE ?? "http://127.0.0.1:9"}/seen`).catch(() => {})'),
    ],
    sql,
    asks,
    killedBy: ['work'],
  },
  {
    name: 'a slow hash only for somebody else’s customer',
    edits: [onForeign(`if (foreign) await ctx.deps.passwords.hash('a little delay')`)],
    sql,
    asks,
    killedBy: ['work'],
  },
  {
    name: 'a malformed id is invalid instead of not found',
    edits: [
      {
        file: 'packages/api/src/core/id-schema.ts',
        find: '.transform((unverified) => decodeId(kind, unverified))',
        replace:
          '.refine((unverified) => decodeId(kind, unverified) !== nilUuid).transform((unverified) => decodeId(kind, unverified))',
      },
    ],
    asks,
    killedBy: ['bytes', 'envelope', 'work'],
  },
  {
    name: 'a malformed id is not looked for',
    edits: [
      {
        file: customerRouter,
        find: customerFound,
        replace: `if (/^[0-]+$/.test(input.customerId)) { await ctx.entrance.prove(); ${refuse('not_found')} }
      ${customerFound}`,
      },
    ],
    asks,
    killedBy: ['work'],
  },
  {
    name: 'the answer repeats what was asked for',
    edits: [
      {
        file: 'packages/api/src/core/procedures.ts',
        find: `errorFormatter: ({ error, ctx }) => formatError(error, ctx?.requestId ?? 'req_none'),`,
        replace: `errorFormatter: ({ error, ctx, input }) => ({ ...formatError(error, ctx?.requestId ?? 'req_none'), message: JSON.stringify(input) }),`,
      },
    ],
    asks,
    killedBy: ['bytes', 'envelope'],
  },
  {
    name: 'an id that was deleted is gone instead of not found',
    edits: [onForeign(`if (foreign) ${refuse('changed')}`)],
    sql: ({ ids }) => `
      create table tombstone as select unnest(array[${(ids['integration.customer.get customerId']?.deleted ?? []).map((id) => `'${id}'`).join(', ')}]) as id;
      create function seen_anywhere(uuid) returns boolean language sql security definer as
        'select exists (select from tombstone where right(id, 4) = right(${crockfordOf('$1')}, 4))';
      grant execute on function seen_anywhere to public;`,
    asks,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'a thing of a tenant that one has lost is forbidden',
    edits: [onForeign(`if (foreign) ${refuse('forbidden')}`)],
    sql: `
      create function seen_anywhere(uuid) returns boolean language sql security definer as
        'select exists (select from customer c join credential d on d.tenant_id = c.tenant_id
          where c.id = $1 and d.revoked_at is not null)';
      grant execute on function seen_anywhere to public;`,
    asks,
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'a visitor sees the bookings of another visitor',
    edits: [
      {
        file: 'packages/api/src/booking/queries.ts',
        find: `return bookings(db, tenantId).where('booking.id', '=', ownOf(db, tenantId, args))`,
        replace: `return bookings(db, tenantId).where('booking.id', '=', args.id)`,
      },
    ],
    asks: ['visitor.booking.get'],
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'a visitor confirms the proposal of another visitor',
    edits: [
      {
        file: 'packages/api/src/booking/queries.ts',
        find: `return lockableBookings(tx, tenantId).where('booking.id', '=', ownOf(tx, tenantId, args))`,
        replace: `return lockableBookings(tx, tenantId).where('booking.id', '=', args.id)`,
      },
    ],
    asks: ['visitor.booking.confirm'],
    killedBy: ['bytes', 'work'],
  },
  {
    name: 'the role is looked at after the row',
    edits: [
      {
        file: 'packages/api/src/provider/router.ts',
        find: ".meta({ limit: 'write', required: managers, largeInput: true })",
        replace: ".meta({ limit: 'write', largeInput: true })",
      },
    ],
    asks: ['member.provider.setAvailability'],
    principal: 'agent',
    killedBy: ['bytes'],
  },
]

/** The last letters of an id as it goes over the wire, made in SQL: five bits each. */
function crockfordOf(uuid: string): string {
  return `(select string_agg(substr(''0123456789abcdefghjkmnpqrstvwxyz'', 1 + substring((''x'' || right(replace(${uuid}::text, ''-'', ''''), 16))::bit(64) from 65 - 5 * place for 5)::int, 1), '''' order by place desc) from generate_series(1, 4) place)`
}
