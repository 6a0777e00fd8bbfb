import { serverOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'
import { asTenant } from '@frontdesk/db/as-tenant'
import { newId } from '@frontdesk/db/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'
import { insertCustomer } from './insert-customer.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('a server reads the customers of its own business only', async () => {
  const id = await addCustomer(app.a, { name: 'Vera Visitor', email: 'vera@example.com' })
  const customer = await (await serverOf(app, app.a)).customer.get.query({ customerId: id })
  expect(customer).toEqual({
    id,
    name: 'Vera Visitor',
    email: 'vera@example.com',
    zone: 'Europe/Berlin',
    createdAt: '2026-03-01T08:00:00.000Z',
  })
  const stranger = await serverOf(app, app.b)
  for (const customerId of [id, 'cus_00000000000000000000000000', 'nonsense', id.replace('cus_', 'bkg_')]) {
    await expect(stranger.customer.get.query({ customerId })).rejects.toMatchObject({ data: { code: 'not_found' } })
  }
})

test('a key without the scope is refused before anything is looked up', async () => {
  const id = await addCustomer(app.a, { name: 'Vera Visitor' })
  const server = await serverOf(app, app.a, ['services:read', 'bookings:read', 'bookings:write'])
  for (const customerId of [id, 'nonsense']) {
    await expect(server.customer.get.query({ customerId })).rejects.toMatchObject({ data: { code: 'forbidden' } })
  }
  await expect(server.customer.list.query({ cursor: 'nonsense' })).rejects.toMatchObject({
    data: { code: 'forbidden' },
  })
})

test('a revoked key is no key', async () => {
  const server = await serverOf(app, app.b)
  await server.customer.list.query({})
  await app.owner
    .updateTable('api_key')
    .set({ revoked_at: app.clock.now })
    .where('tenant_id', '=', app.b.tenantId)
    .execute()
  await expect(server.customer.list.query({})).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
})

test('pages give everybody once, also those who came in the same microsecond', async () => {
  await using fresh = await startTestApp()
  const instants = [
    '07:00:00.000001Z',
    '07:00:00.000001Z',
    '07:00:00.000002Z',
    '07:00:00.000002Z',
    '07:00:00.000999Z',
    '08:00:00Z',
    '09:00:00Z',
  ]
  const ids = await Promise.all(
    instants.map((instant) => addCustomer(fresh.a, { name: instant, createdAt: `2026-03-01T${instant}` }, fresh)),
  )
  const server = await serverOf(fresh, fresh.a)
  const pages: { id: string; name: string }[][] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await server.customer.list.query({ limit: 2, ...(cursor && { cursor }) })
    pages.push(page.customers)
    cursor = page.nextCursor
  }
  expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 1])
  expect(pages.flat().map(({ name }) => name)).toEqual(instants.toReversed())
  expect(new Set(pages.flat().map(({ id }) => id))).toEqual(new Set(ids))
})

type Person = { name: string; email?: string; createdAt?: string }

async function addCustomer({ tenantId }: TestTenant, person: Person, place = app): Promise<string> {
  const { name, email = 'somebody@example.com', createdAt = '2026-03-01T08:00:00Z' } = person
  const id = newId<'customer'>()
  await asTenant({ kysely: place.owner }, tenantId, async (tx) => {
    const keys = await place.server.deps.keyring.of(tx, tenantId)
    await insertCustomer({ tx, tenantId, keys }, { id, name, email, zone: 'Europe/Berlin', now: place.clock.now })
    const exactly = { created_at: sql<Date>`${createdAt}::timestamptz` } // a Date has no microseconds
    await tx.updateTable('customer').set(exactly).where('id', '=', id).execute()
  })
  return encodeId('customer', id)
}
