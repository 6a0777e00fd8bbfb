import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { addBusiness } from '../test/business.ts'
import { countRoundTrips } from '../test/count-round-trips.ts'
import { addKey, madeUpCredential } from '../test/credentials.ts'
import { openTestDatabase } from '../test/open-test-database.ts'
import { batchRefs, enter, enterAndRun } from './entry.ts'
import { compiler } from './open-database.ts'

const { db, owner, ...database } = await openTestDatabase({ poolSize: 1 })
afterAll(async () => await database[Symbol.asyncDispose]())

const now = new Date('2026-05-04T10:00:00Z')
const listCustomers = compiler.selectFrom('customer').select('id').where('tenant_id', '=', batchRefs.tenantId)
const renameProviders = compiler
  .updateTable('provider')
  .set({ name: 'Changed' })
  .where('tenant_id', '=', batchRefs.tenantId)
const providerNames = async () =>
  (await owner.selectFrom('provider').select('name').distinct().execute()).map((row) => row.name)

test('a good credential and its statement take one round trip', async () => {
  const { tenantId, customerId } = await addBusiness(owner)
  const { id, credential } = await addKey(owner, tenantId)
  await enterAndRun(db.app, { credential, now }) // the connection is open from here on
  const { result, roundTrips } = await countRoundTrips(
    db.app.pool,
    async () => await enterAndRun(db.app, { credential, now }, listCustomers),
  )
  expect(roundTrips).toBe(1)
  expect(result.rows).toEqual([{ id: customerId }])
  expect(result.entry).toEqual({
    outcome: 'entered',
    principal: {
      tenantId,
      subjectId: id,
      grants: ['bookings:read'],
      issuedAt: expect.any(Date),
      expiresAt: new Date('2027-01-01T00:00:00Z'),
    },
  })
})

test('a statement knows who asks without being told', async () => {
  const { tenantId } = await addBusiness(owner)
  const { id, credential } = await addKey(owner, tenantId)
  const whoAmI = compiler.selectNoFrom([batchRefs.tenantId.as('tenant'), batchRefs.subjectId().as('subject')])
  expect((await enterAndRun(db.app, { credential, now }, whoAmI)).rows).toEqual([{ tenant: tenantId, subject: id }])
})

describe('a refused credential', () => {
  const wrong = {
    'of an unknown selector': async () => madeUpCredential(),
    'with the wrong verifier': async () => ({ ...(await keyOfSomeBusiness()), given: randomBytes(32) }),
    'of another kind': async () => ({ ...(await keyOfSomeBusiness()), kind: 'hub' as const }),
    'with nothing in it': async () => ({ kind: 'key' as const, selector: '', given: Buffer.alloc(0) }),
    'that has expired': async () => await keyOfSomeBusiness({ expiresAt: now }),
  }
  test.each(Object.entries(wrong))('%s sees no rows and changes nothing', async (_name, make) => {
    const credential = await make()
    expect(await enterAndRun(db.app, { credential, now }, listCustomers)).toEqual({
      entry: { outcome: 'refused' },
      rows: [],
    })
    expect(await enterAndRun(db.app, { credential, now }, renameProviders)).toEqual({
      entry: { outcome: 'refused' },
      rows: [],
    })
    expect(await providerNames()).toEqual(['Rita'])
  })

  test('is the answer, whatever its statement ran into', async () => {
    const failing = compiler.selectNoFrom(sql`1 / (app_tenant_id() is not null)::int`.as('nothing'))
    expect(await enterAndRun(db.app, { credential: madeUpCredential(), now }, failing)).toMatchObject({
      entry: { outcome: 'refused' },
    })
  })

  test('proves nothing with null instead of a verifier', async () => {
    const { selector } = await keyOfSomeBusiness()
    const call = sql`select * from auth.enter('key', ${selector}, null, ${randomBytes(16)}, ${now}, null, true)`
    expect((await call.execute(db.app.kysely)).rows).toEqual([])
    const nonceless = sql`select * from auth.enter('key', ${selector}, ${randomBytes(32)}, null, ${now}, null, true)`
    expect((await nonceless.execute(db.app.kysely)).rows).toEqual([])
  })

  test('stays refused when no time is given', async () => {
    const { selector, given } = await keyOfSomeBusiness()
    const call = sql`select * from auth.enter('key', ${selector}, ${given}, ${randomBytes(16)}, null, null, true)`
    expect((await call.execute(db.app.kysely)).rows).toEqual([])
  })
})

describe('a credential that may not', () => {
  test('is forbidden, sees no rows and changes nothing', async () => {
    const credential = await keyOfSomeBusiness()
    const request = { credential, now, required: ['bookings:write', 'owner'] }
    expect(await enterAndRun(db.app, request, listCustomers)).toEqual({ entry: { outcome: 'forbidden' }, rows: [] })
    expect(await enterAndRun(db.app, request, renameProviders)).toEqual({ entry: { outcome: 'forbidden' }, rows: [] })
    expect(await providerNames()).toEqual(['Rita'])
  })

  test('may with any one of what is required', async () => {
    const credential = await keyOfSomeBusiness()
    const { rows } = await enterAndRun(db.app, { credential, now, required: ['bookings:read', 'owner'] }, listCustomers)
    expect(rows).toHaveLength(1)
  })
})

describe('after an error', () => {
  test('whoever entered hears of it, and nothing of the statement remains', async () => {
    const { tenantId } = await addBusiness(owner)
    const { credential } = await addKey(owner, tenantId)
    const failing = compiler.updateTable('service').set({ price_minor: -1 }).where('tenant_id', '=', batchRefs.tenantId)
    await expect(enterAndRun(db.app, { credential, now }, failing)).rejects.toMatchObject({ code: '23514' })
    const services = await owner.selectFrom('service').select('price_minor').where('tenant_id', '=', tenantId).execute()
    expect(services).toEqual([{ price_minor: 9000 }])
  })

  test('the next caller on the same connection is served, and is nobody but itself', async () => {
    const { tenantId, customerId } = await addBusiness(owner)
    const { credential } = await addKey(owner, tenantId)
    const failing = compiler.selectNoFrom(sql`1 / 0`.as('nothing'))
    const calls = [
      enterAndRun(db.app, { credential, now }, failing),
      enterAndRun(db.app, { credential: madeUpCredential(), now }, listCustomers),
      enterAndRun(db.app, { credential, now }, listCustomers),
    ] as const
    await expect(calls[0]).rejects.toMatchObject({ code: '22012' })
    expect(await calls[1]).toEqual({ entry: { outcome: 'refused' }, rows: [] })
    expect((await calls[2]).rows).toEqual([{ id: customerId }])
    expect(await db.app.kysely.selectFrom('customer').select('id').execute()).toEqual([])
  })
})

test('a connection that broke serves nobody else', async () => {
  const { tenantId, customerId } = await addBusiness(owner)
  const { credential } = await addKey(owner, tenantId)
  const breaking = compiler.selectNoFrom(sql`pg_terminate_backend(pg_backend_pid())`.as('nothing'))
  await expect(enterAndRun(db.app, { credential, now }, breaking)).rejects.toMatchObject({ code: '57P01' })
  expect((await enterAndRun(db.app, { credential, now }, listCustomers)).rows).toEqual([{ id: customerId }])
})

test('inside a transaction the same proof opens the same rows', async () => {
  const { tenantId, customerId } = await addBusiness(owner)
  const { credential } = await addKey(owner, tenantId)
  await db.app.kysely.transaction().execute(async (tx) => {
    expect(await enter(tx, { credential, now })).toMatchObject({ outcome: 'entered', principal: { tenantId } })
    expect(await tx.selectFrom('customer').select('id').execute()).toEqual([{ id: customerId }])
    expect(await enter(tx, { credential: madeUpCredential(), now })).toEqual({ outcome: 'refused' })
    expect(await tx.selectFrom('customer').select('id').execute()).toEqual([])
  })
})

test('using a key is noted once a minute at most', async () => {
  const { tenantId } = await addBusiness(owner)
  const { id, credential } = await addKey(owner, tenantId)
  const lastUsed = async () =>
    (await owner.selectFrom('api_key').select('last_used_at').where('id', '=', id).executeTakeFirst())?.last_used_at
  await enterAndRun(db.app, { credential, now })
  expect(await lastUsed()).toEqual(now)
  await enterAndRun(db.app, { credential, now: new Date(now.getTime() + 59_000) })
  expect(await lastUsed()).toEqual(now)
  const later = new Date(now.getTime() + 60_000)
  await enterAndRun(db.app, { credential, now: later })
  expect(await lastUsed()).toEqual(later)
})

test('a statement goes on after its table was changed under it', async () => {
  const credential = await keyOfSomeBusiness()
  await sql`create table changing (value int)`.execute(owner)
  await sql`grant select on changing to frontdesk_app`.execute(owner)
  const ask = async () =>
    (await enterAndRun(db.app, { credential, now }, compiler.selectFrom(sql`changing`.as('it')).selectAll())).rows
  expect(await ask()).toEqual([])
  await sql`alter table changing add column more text`.execute(owner)
  await expect(ask()).rejects.toMatchObject({ code: '0A000' })
  expect(await ask()).toEqual([])
})

async function keyOfSomeBusiness(options?: { expiresAt: Date }) {
  const { tenantId } = await addBusiness(owner)
  return (await addKey(owner, tenantId, options)).credential
}
