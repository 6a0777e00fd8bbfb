import { randomBytes } from 'node:crypto'
import { operatorKey } from '@frontdesk/testkit/test-database'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { addBusiness } from '../test/business.ts'
import { openTestDatabase } from '../test/open-test-database.ts'
import { asTenant } from './as-tenant.ts'
import { newId } from './ids.ts'
import { Keyring, openKeyring } from './keyring.ts'
import type { TenantId } from './tenant-id.ts'

const { db, owner, ...database } = await openTestDatabase()
afterAll(async () => await database[Symbol.asyncDispose]())

const spot = { table: 'customer', column: 'name', rowId: newId() }
const keysOf = async (keyring: Keyring, tenantId: TenantId) =>
  await asTenant(db.app, tenantId, async (tx) => await keyring.of(tx, tenantId))

describe('a keyring', () => {
  test('opens after a restart what it sealed before', async () => {
    const tenantId = await tenantWithKey()
    const sealed = (await keysOf(new Keyring({ operatorKey }), tenantId)).seal(spot, 'Ana')
    expect((await keysOf(new Keyring({ operatorKey }), tenantId)).open(spot, sealed)).toBe('Ana')
  })

  test('opens nothing of one tenant with the keys of another', async () => {
    const keyring = new Keyring({ operatorKey })
    const [a, b] = [await keysOf(keyring, await tenantWithKey()), await keysOf(keyring, await tenantWithKey())]
    expect(() => b.open(spot, a.seal(spot, 'Ana'))).toThrow('a key that is gone')
    expect(a.blindIndex('email', 'ana@example.org').equals(b.blindIndex('email', 'ana@example.org'))).toBe(false)
  })

  test('of another operator opens no tenant’s keys', async () => {
    const tenantId = await tenantWithKey()
    await expect(keysOf(new Keyring({ operatorKey: randomBytes(32).toString('base64url') }), tenantId)).rejects.toThrow(
      'an operator key that is not named',
    )
  })

  test('does not open a key that was moved to another tenant or changed at rest', async () => {
    const [from, to] = [await tenantWithKey(), await tenantWithKey()]
    const key = await owner.selectFrom('data_key').selectAll().where('tenant_id', '=', from).executeTakeFirstOrThrow()
    await owner
      .updateTable('data_key')
      .set({ id: key.id, wrapped_key: key.wrapped_key, wrapped_by: key.wrapped_by })
      .where('tenant_id', '=', to)
      .execute()
    await expect(keysOf(new Keyring({ operatorKey }), to)).rejects.toThrow('authenticate')
    await sql`update data_key set wrapped_key = set_byte(wrapped_key, 20, get_byte(wrapped_key, 20) # 1) where tenant_id = ${from}`.execute(
      owner,
    )
    await expect(keysOf(new Keyring({ operatorKey }), from)).rejects.toThrow('authenticate')
  })

  test('keeps keys in memory, so that only the first use asks the database', async () => {
    const tenantId = await tenantWithKey()
    const keyring = new Keyring({ operatorKey })
    expect(keyring.known(tenantId)).toBeUndefined()
    const keys = await keysOf(keyring, tenantId)
    expect(keyring.known(tenantId)).toBe(keys)
  })

  test('says so when a tenant has no key', async () => {
    const { tenantId } = await addBusiness(owner)
    await expect(keysOf(new Keyring({ operatorKey }), tenantId)).rejects.toThrow('no data key')
  })
})

describe('after a rotation', () => {
  test('old text opens, new text uses the new key, and people are still found', async () => {
    const tenantId = await tenantWithKey(new Date('2026-01-01T00:00:00Z'))
    const before = await keysOf(new Keyring({ operatorKey }), tenantId)
    const old = before.seal(spot, 'Ana')
    await asTenant(
      { kysely: owner },
      tenantId,
      async (tx) => await new Keyring({ operatorKey }).createDataKey(tx, tenantId),
    )
    const after = await keysOf(new Keyring({ operatorKey }), tenantId)
    expect(after.open(spot, old)).toBe('Ana')
    const keyId = (sealed: Buffer) => sealed.subarray(1, 17)
    expect(keyId(after.seal(spot, 'Ana')).equals(keyId(old))).toBe(false)
    expect(after.blindIndex('email', 'ana@example.org')).toEqual(before.blindIndex('email', 'ana@example.org'))
  })

  test('what was sealed with an erased key is gone', async () => {
    const tenantId = await tenantWithKey()
    const sealed = (await keysOf(new Keyring({ operatorKey }), tenantId)).seal(spot, 'Ana')
    await owner.deleteFrom('data_key').where('tenant_id', '=', tenantId).execute()
    await asTenant(
      { kysely: owner },
      tenantId,
      async (tx) => await new Keyring({ operatorKey }).createDataKey(tx, tenantId),
    )
    const after = await keysOf(new Keyring({ operatorKey }), tenantId)
    expect(() => after.open(spot, sealed)).toThrow('a key that is gone')
  })
})

test('what belongs to no tenant has a key of its own, which opens with the operator’s', async () => {
  const sealed = (await openKeyring(owner, { operatorKey })).operatorKeys().seal(spot, 'staff@example.org')
  expect((await openKeyring(db.app.kysely, { operatorKey })).operatorKeys().open(spot, sealed)).toBe(
    'staff@example.org',
  )
  await expect(openKeyring(owner, { operatorKey: `${operatorKey}!` })).rejects.toThrow(
    'an operator key that is not named',
  )
})

async function tenantWithKey(createdAt?: Date): Promise<TenantId> {
  const { tenantId } = await addBusiness(owner)
  await asTenant({ kysely: owner }, tenantId, async (tx) => {
    await new Keyring({ operatorKey }).createDataKey(tx, tenantId)
    if (createdAt) await tx.updateTable('data_key').set({ created_at: createdAt }).execute()
  })
  return tenantId
}
