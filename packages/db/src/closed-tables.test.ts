import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { addBusiness } from '../test/business.ts'
import { openTestDatabase } from '../test/open-test-database.ts'
import { asTenant } from './as-tenant.ts'
import { newId } from './ids.ts'

const database = await openTestDatabase()
afterAll(async () => await database[Symbol.asyncDispose]())

const refused = { code: '42501', message: expect.stringContaining('permission denied') }

describe.each(['app', 'worker'] as const)('the %s role', (name) => {
  test.each(['audit_event', 'security_event', 'security_alert', 'stripe_event'])(
    'adds to %s and can never change or remove what stands there',
    async (table) => {
      const { tenantId } = await addBusiness(database.owner)
      const role = database.db[name]
      await asTenant(role, tenantId, async (tx) => await insertInto(table, tenantId).execute(tx))
      const change = sql`update ${sql.table(table)} set id = id`
      await expect(asTenant(role, tenantId, async (tx) => await change.execute(tx))).rejects.toMatchObject(refused)
      const remove = sql`delete from ${sql.table(table)}`
      await expect(asTenant(role, tenantId, async (tx) => await remove.execute(tx))).rejects.toMatchObject(refused)
      await expect(sql`truncate ${sql.table(table)}`.execute(role.kysely)).rejects.toMatchObject(refused)
    },
  )

  test('can neither change nor remove the key of a tenant', async () => {
    const { tenantId } = await addBusiness(database.owner)
    const role = database.db[name]
    const change = sql`update data_key set wrapped_key = wrapped_key`
    await expect(asTenant(role, tenantId, async (tx) => await change.execute(tx))).rejects.toMatchObject(refused)
    const remove = sql`delete from data_key`
    await expect(asTenant(role, tenantId, async (tx) => await remove.execute(tx))).rejects.toMatchObject(refused)
  })

  test('cannot read credentials', async () => {
    const reading = sql`select 1 from credential`.execute(database.db[name].kysely)
    await expect(reading).rejects.toMatchObject(refused)
  })
})

describe('the app role', () => {
  test.each(['app_user', 'login_session'])('sees no %s until its user has entered', async (table) => {
    const { rows } = await sql`select id from ${sql.table(table)}`.execute(database.db.app.kysely)
    expect(rows).toEqual([])
  })

  test('cannot make a user or a session', async () => {
    const { kysely } = database.db.app
    const user = { id: newId<'user'>(), email_index: randomBytes(32), email_sealed: randomBytes(64) }
    await expect(kysely.insertInto('app_user').values(user).execute()).rejects.toMatchObject(refused)
    await expect(sql`insert into login_session default values`.execute(kysely)).rejects.toMatchObject(refused)
  })

  test('can neither read what strangers asked for nor ask in their place', async () => {
    const { kysely } = database.db.app
    await expect(kysely.selectFrom('intake_request').select('id').execute()).rejects.toMatchObject(refused)
    await expect(kysely.insertInto('intake_request').values(request()).execute()).rejects.toMatchObject(refused)
  })

  test('cannot look into the job queue', async () => {
    await expect(sql`select 1 from graphile_worker.jobs`.execute(database.db.app.kysely)).rejects.toMatchObject(refused)
  })

  test('cannot make anything of its own', async () => {
    const { kysely } = database.db.app
    await expect(sql`create table public.mine (id integer)`.execute(kysely)).rejects.toMatchObject(refused)
    await expect(sql`create schema mine`.execute(kysely)).rejects.toMatchObject(refused)
    await expect(
      sql`create function auth.mine() returns integer language sql return 1`.execute(kysely),
    ).rejects.toMatchObject(refused)
  })

  test.each(['frontdesk_auth', 'frontdesk_worker', 'postgres'])('cannot become %s', async (other) => {
    const becoming = sql`set role ${sql.id(other)}`.execute(database.db.app.kysely)
    await expect(becoming).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the intake role', () => {
  test('leaves its request, which becomes a job, and reads nothing back', async () => {
    const { kysely } = database.db.intake
    const left = request()
    await kysely.insertInto('intake_request').values(left).execute()
    await expect(kysely.selectFrom('intake_request').select('id').execute()).rejects.toMatchObject(refused)
    await expect(kysely.insertInto('intake_request').values(request()).returning('id').execute()).rejects.toMatchObject(
      refused,
    )
    const { rows } = await sql`
      select j.payload, t.identifier from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id`.execute(database.owner)
    expect(rows).toEqual([{ payload: { id: left.id }, identifier: 'intake' }])
  })

  test('reads no table at all', async () => {
    const { rows } = await sql<{ table: string }>`
      select c.oid::regclass::text as table from pg_class c
      where c.relkind in ('r', 'v', 'm') and c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
        and has_any_column_privilege('frontdesk_intake', c.oid, 'select')`.execute(database.owner)
    expect(rows).toEqual([])
  })
})

function request() {
  return { id: newId<'intake_request'>(), body_sealed: randomBytes(64), created_at: new Date() }
}

function insertInto(table: string, tenantId: string) {
  if (table === 'audit_event')
    return sql`insert into audit_event (tenant_id, id, event, actor) values (${tenantId}, ${newId()}, 'site.changed', 'system')`
  if (table === 'stripe_event')
    return sql`insert into stripe_event (tenant_id, id, type) values (${tenantId}, 'evt_1', 'charge.refunded')`
  if (table === 'security_alert')
    return sql`insert into security_alert (tenant_id, id, anomaly, who, window_start, created_at) values (${tenantId}, ${newId()}, 'misses', ${newId()}, now(), now())`
  return sql`insert into security_event (tenant_id, id, reason, surface, request_id) values (${tenantId}, ${newId()}, 'lookup_miss', 'visitor', 'req_1')`
}
