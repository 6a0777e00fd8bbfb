import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { addBusiness, bookingAt } from '../test/business.ts'
import { openTestDatabase } from '../test/open-test-database.ts'
import { asTenant } from './as-tenant.ts'
import { newId } from './ids.ts'

const database = await openTestDatabase()
const { db, owner } = database
afterAll(async () => await database[Symbol.asyncDispose]())

const refusedByPolicy = { code: '42501', message: expect.stringContaining('row-level security') }

test('without a tenant nothing is seen and nothing changes, in any table', async () => {
  const business = await addBusiness(owner)
  await owner.insertInto('booking').values(bookingAt(business, '2026-05-04T10:00:00Z')).execute()
  for (const table of ['tenant', 'service', 'provider', 'customer', 'booking'] as const) {
    expect(await db.app.kysely.selectFrom(table).select('created_at').execute()).toEqual([])
  }
  const { numUpdatedRows } = await db.app.kysely.updateTable('customer').set({ zone: 'UTC' }).executeTakeFirst()
  const { numDeletedRows } = await db.app.kysely.deleteFrom('booking').executeTakeFirst()
  expect([numUpdatedRows, numDeletedRows]).toEqual([0n, 0n])
})

test('a tenant sees its own rows and no others, without naming itself', async () => {
  const a = await addBusiness(owner)
  const b = await addBusiness(owner)
  for (const { tenantId, customerId } of [a, b]) {
    const seen = await asTenant(db.app, tenantId, async (tx) => await tx.selectFrom('customer').select('id').execute())
    expect(seen).toEqual([{ id: customerId }])
  }
})

test('the tenant ends with its transaction, on the same connection', async () => {
  await using database = await openTestDatabase({ poolSize: 1 })
  const { db, owner } = database
  const { tenantId } = await addBusiness(owner)
  const setting = sql<{
    tenant: string | null
    id: string | null
  }>`select current_setting('app.tenant_id', true) as tenant, app_tenant_id() as id`
  const inside = await asTenant(db.app, tenantId, async (tx) => (await setting.execute(tx)).rows)
  expect(inside).toEqual([{ tenant: tenantId, id: tenantId }])
  expect((await setting.execute(db.app.kysely)).rows).toEqual([{ tenant: '', id: null }])
  expect(await db.app.kysely.selectFrom('customer').select('id').execute()).toEqual([])
})

test('the tenant ends with a transaction that failed', async () => {
  await using database = await openTestDatabase({ poolSize: 1 })
  const { db, owner } = database
  const { tenantId } = await addBusiness(owner)
  const failing = asTenant(db.app, tenantId, async (tx) => await sql`select 1 / 0`.execute(tx))
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  expect(await db.app.kysely.selectFrom('customer').select('id').execute()).toEqual([])
})

test('a tenant can neither add rows to another nor give its own away', async () => {
  const a = await addBusiness(owner)
  const b = await addBusiness(owner)
  const key = {
    tenant_id: b.tenantId,
    id: newId<'data_key'>(),
    wrapped_key: randomBytes(61),
    wrapped_by: randomBytes(8),
  }
  await expect(
    asTenant(db.app, a.tenantId, async (tx) => await tx.insertInto('data_key').values(key).execute()),
  ).rejects.toMatchObject(refusedByPolicy)
  const giving = asTenant(
    db.app,
    a.tenantId,
    async (tx) => await tx.updateTable('provider').set({ tenant_id: b.tenantId }).execute(),
  )
  await expect(giving).rejects.toMatchObject(refusedByPolicy)
})

test('changing and deleting another tenant’s rows by their ids does nothing', async () => {
  const a = await addBusiness(owner)
  const b = await addBusiness(owner)
  await asTenant(db.app, a.tenantId, async (tx) => {
    const update = tx.updateTable('provider').set({ name: 'Mallory' }).where('tenant_id', '=', b.tenantId)
    expect(await update.executeTakeFirst()).toMatchObject({ numUpdatedRows: 0n })
    const remove = tx.deleteFrom('customer').where('tenant_id', '=', b.tenantId).where('id', '=', b.customerId)
    expect(await remove.executeTakeFirst()).toMatchObject({ numDeletedRows: 0n })
  })
})

test('a booking cannot join one tenant’s customer to another tenant’s service', async () => {
  const a = await addBusiness(owner)
  const b = await addBusiness(owner)
  const mixed = bookingAt({ ...a, customerId: b.customerId }, '2026-05-04T10:00:00Z')
  const booking = asTenant(db.app, a.tenantId, async (tx) => await tx.insertInto('booking').values(mixed).execute())
  await expect(booking).rejects.toMatchObject({ code: '23503' })
})

test('refusals of nobody’s are written by everybody and seen by nobody', async () => {
  const a = await addBusiness(owner)
  const nobody = sql`insert into security_event (tenant_id, id, reason, surface, request_id)
    values ('00000000-0000-0000-0000-000000000000', ${newId()}, 'wrong', 'visitor', 'req_1')`
  await nobody.execute(db.app.kysely)
  const seen = await asTenant(
    db.app,
    a.tenantId,
    async (tx) => await tx.selectFrom('security_event').select('reason').execute(),
  )
  expect(seen).toEqual([])
  expect(await owner.selectFrom('security_event').select('reason').execute()).toEqual([{ reason: 'wrong' }])
})
