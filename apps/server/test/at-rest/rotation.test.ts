import { randomBytes } from 'node:crypto'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { asTenant } from '@frontdesk/db/as-tenant'
import { type Keyring, openKeyring } from '@frontdesk/db/keyring'
import { withKeysOfRows } from '@frontdesk/db/keys-of-rows'
import { createDataKeys, resealRows, rewrapDataKeys } from '@frontdesk/db/reseal'
import { startServer } from '@frontdesk/server/start-server'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const newKey = randomBytes(32).toString('base64url')

test('the operator’s key changes while the house is open, and nothing and nobody is lost', async () => {
  const oldKey = app.env['OPERATOR_KEY'] ?? ''
  await write(app)
  const told: string[] = []
  const tell = (line: string) => void told.push(line)

  // Both processes answer, whichever key they were started with.
  const env = { ...app.env, OPERATOR_KEY: newKey, OPERATOR_KEYS_OLD: oldKey }
  await using second = await startServer(env, { now: () => app.clock.now, log: app.server.deps.log, runJobs: false })
  const staff = await loggedIn(second.appUrl, app.a, cookieJar())
  const listed = await staff.conversation.list.query({ status: 'open' })
  expect(listed.conversations).toMatchObject([{ customerName: somebody.name, lastMessage: { text: 'Good morning' } }])

  const both = await openKeyring(app.owner, { operatorKey: newKey, oldOperatorKeys: [oldKey] })
  await rewrapDataKeys({ owner: app.owner, keyring: both, tell })
  await rewrapDataKeys({ owner: app.owner, keyring: both, tell })
  expect(told).toEqual([
    '3 data keys are wrapped with the newest operator key.',
    '0 data keys are wrapped with the newest operator key.',
  ])

  // The old one is dropped.
  await expect(openKeyring(app.owner, { operatorKey: oldKey })).rejects.toThrow('an operator key that is not named')
  const one = await openKeyring(app.owner, { operatorKey: newKey })
  expect(await customerNames(one)).toEqual([somebody.name])
  const user = await app.owner
    .selectFrom('app_user')
    .select(['id', 'email_sealed'])
    .where('email_index', '=', one.operatorKeys().blindIndex('user email', app.a.email))
    .executeTakeFirstOrThrow()
  const spot = { table: 'app_user', column: 'email', rowId: user.id }
  expect(one.operatorKeys().open(spot, user.email_sealed)).toBe(app.a.email)
  expect(await staff.conversation.list.query({ status: 'open' })).toEqual(listed)
})

test('data keys change too: every value moves to the new one, cut off or not, under a server that goes on', async () => {
  const { owner } = app
  const staff = await staffOf(app, app.a)
  const before = await staff.conversation.list.query({ status: 'open' })
  const keyring = await openKeyring(owner, { operatorKey: newKey })
  const told: string[] = []
  const work = { owner, keyring, tell: (line: string) => void told.push(line) }
  await createDataKeys(work, app.a.tenantId)

  const cutOff = {
    ...work,
    tell: () => {
      throw new Error('killed')
    },
  }
  await expect(resealRows(cutOff, app.a.tenantId)).rejects.toThrow('killed')
  await resealRows(work, app.a.tenantId)
  await resealRows(work, app.a.tenantId)
  expect(told.at(-1)).toBe('Tenant 1 of 1: 0 keys wrapped and 0 values sealed anew.')

  // The server that was there all along has the old operator key in memory only; a new one reads all anew.
  const env = { ...app.env, OPERATOR_KEY: newKey, OPERATOR_KEYS_OLD: app.env['OPERATOR_KEY'] ?? '' }
  await using second = await startServer(env, { now: () => app.clock.now, log: app.server.deps.log, runJobs: false })
  const again = await loggedIn(second.appUrl, app.a, cookieJar())
  expect(await again.conversation.list.query({ status: 'open' })).toEqual(before)
  const newest = await owner
    .selectFrom('data_key')
    .select('id')
    .where('tenant_id', '=', app.a.tenantId)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  const wrappedBy = await owner.selectFrom('subject_key').select('data_key_id').distinct().execute()
  expect(wrappedBy).toEqual([{ data_key_id: newest.id }])

  // While a process runs, another set of keys is made: it learns of them with the first row that names one.
  await createDataKeys(work, app.a.tenantId)
  await resealRows(work, app.a.tenantId)
  expect(await again.conversation.list.query({ status: 'open' })).toEqual(before)
  expect((await again.auth.me.query({})).displayName).toBe('Sam Staff')
})

async function write(place: TestApp): Promise<void> {
  const { serviceId } = await addOffer(place, place.a, { priceMinor: 0 })
  const visitor = await newVisitor(place, place.a)
  const wish = { serviceId: encodeId('service', serviceId), startsAt: '2026-03-12T10:00:00Z', note: 'Two dogs' }
  const { id } = await visitor.booking.propose.mutate({ nonce: 'nonce-0001', ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId: id })
  await visitor.message.send.mutate({ nonce: 'nonce-0002', text: 'Good morning' })
}

async function customerNames(keyring: Keyring): Promise<string[]> {
  const { tenantId } = app.a
  return await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    const keys = await keyring.of(tx, tenantId)
    const query = withKeysOfRows(tx, tenantId, keyring).selectFrom('customer').select(['id', 'name_sealed'])
    const rows = await query.where('tenant_id', '=', tenantId).execute()
    return rows.map(({ id, name_sealed }) => keys.open({ table: 'customer', column: 'name', rowId: id }, name_sealed))
  })
}
