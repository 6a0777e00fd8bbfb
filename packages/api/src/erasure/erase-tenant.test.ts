import { serverOf, staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PersonArranged, arrangePerson } from '../../test/arrange-person.ts'
import { deleteTenantRows } from './erase-tenant.ts'

const words = { name: 'Vera Visitor', email: 'vera@example.com', secret: 'a secret of hers' }
/** Ids and enums, which nobody of the running system can delete. */
const appendOnly = ['audit_event', 'security_event']
const unauthenticated = { data: { code: 'unauthenticated' } }

let app: TestApp
let vera: PersonArranged
beforeEach(async () => {
  app = await startTestApp()
  vera = await arrangePerson(app, app.a, words)
})
afterEach(() => app[Symbol.asyncDispose]())

test('only its owner ends a business, and only by its very name', async () => {
  for (const name of ['tenant a', 'Tenant B'])
    await expect(vera.staff.tenant.erase.mutate({ name })).rejects.toMatchObject({ data: { code: 'wrong_state' } })
  const admin = await staffOf(app, app.a, { role: 'admin' })
  await expect(admin.tenant.erase.mutate({ name: 'Tenant A' })).rejects.toMatchObject({ data: { code: 'forbidden' } })
  await expect(deleteTenantRows(app.server.deps.db.worker, app.a.tenantId, () => {})).rejects.toThrow('is not erased')
})

test('an owner who came some time ago says who they are once more', async () => {
  app.clock.advance(11 * 60_000)
  const erasing = vera.staff.tenant.erase.mutate({ name: 'Tenant A' })
  await expect(erasing).rejects.toMatchObject({ data: { code: 'proof_needed' } })
  await vera.staff.account.prove.mutate({ password: app.a.password })
  await vera.staff.tenant.erase.mutate({ name: 'Tenant A' })
})

test('its keys and every way in are gone at once, and its rows soon after', async () => {
  const server = await serverOf(app, app.a)
  const { staff, visitor, customer } = vera
  const other = await arrangePerson(app, app.b, words)
  await staff.tenant.erase.mutate({ name: 'Tenant A' })

  expect(await countOf('data_key')).toBe(0)
  expect(await countOf('subject_key')).toBe(0)
  for (const call of [
    () => staff.auth.me.query({}),
    () => visitor.thread.get.query({}),
    () => customer.project.get.query({}),
    () => server.booking.list.query({ when: 'upcoming' }),
  ])
    await expect(call()).rejects.toMatchObject(unauthenticated)

  await runJobs(app)
  expect(await tablesWithRows()).toEqual(appendOnly)
  const tenant = await app.owner.selectFrom('tenant').selectAll().where('id', '=', app.a.tenantId).executeTakeFirst()
  expect(tenant).toMatchObject({ name: 'Erased', address: '', stripe_account_id: null, erased_at: app.clock.now })

  const { bookings } = await other.staff.booking.list.query({ when: 'upcoming' })
  expect(bookings).toMatchObject([{ customerName: words.name }])
})

test('its calendars are read no more, its own show nothing, and its hooks are told nothing', async () => {
  const { staff, bookingId } = vera
  const target = (path: string) => `${app.outside.url}${path}`
  app.outside.answer('/busy.ics', { body: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n' })
  app.outside.answer('/hook', { status: 200 })
  const { url } = await staff.calendar.feeds.create.mutate({})
  const { providerId } = await staff.booking.get.query({ bookingId })
  await staff.calendar.sources.add.mutate({ providerId, url: target('/busy.ics') })
  await staff.notice.add.mutate({ kind: 'webhook', target: target('/hook'), events: ['booking_cancelled'] })
  await runJobs(app)
  expect(app.outside.asked.map(({ path }) => path).toSorted()).toEqual(['/busy.ics', '/hook'])
  await staff.booking.cancel.mutate({ bookingId, refund: 'none' })
  await staff.tenant.erase.mutate({ name: 'Tenant A' })
  expect((await fetch(url)).status).toBe(404)
  app.clock.advance(3_600_000)
  await runJobs(app)
  expect(app.outside.asked).toHaveLength(2)
  expect(await tablesWithRows()).toEqual(appendOnly)
})

test('cut off, the deletion goes on where it was', async () => {
  await vera.staff.tenant.erase.mutate({ name: 'Tenant A' })
  const { worker } = app.server.deps.db
  let told = 0
  const cutOff = () => {
    if (++told === 3) throw new Error('killed')
  }
  await expect(deleteTenantRows(worker, app.a.tenantId, cutOff)).rejects.toThrow('killed')
  expect((await tablesWithRows()).length).toBeGreaterThan(1)
  await deleteTenantRows(worker, app.a.tenantId, () => {})
  expect(await tablesWithRows()).toEqual(['audit_event'])
})

async function countOf(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)} where tenant_id = ${app.a.tenantId}`.execute(app.owner)
  return rows[0]?.count ?? 0
}

async function tablesWithRows(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`.execute(app.owner)
  const found: string[] = []
  for (const { name } of rows) if ((await countOf(name)) > 0) found.push(name)
  return found
}
