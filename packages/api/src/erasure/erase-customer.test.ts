import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PersonArranged, arrangePerson } from '../../test/arrange-person.ts'

const words = { name: 'Vera Visitor', email: 'vera@example.com', secret: 'a secret of hers' }
const day = 24 * 3_600_000

let app: TestApp
let vera: PersonArranged
beforeEach(async () => {
  app = await startTestApp()
  vera = await arrangePerson(app, app.a, words)
})
afterEach(() => app[Symbol.asyncDispose]())

test('an export holds everything about the person and nothing of anybody else', async () => {
  await arrangePerson(app, app.a, {
    name: 'Jon Lee',
    email: 'jon@example.org',
    secret: 'jonish',
    at: '2026-03-13T10:00:00Z',
  })
  const document = await vera.staff.customer.export.mutate({ customerId: vera.customerId })
  expect(document).toMatchObject({
    business: 'Tenant A',
    customer: { name: words.name, email: words.email, zone: 'Europe/Berlin' },
    bookings: [{ id: vera.bookingId, note: `In the note: ${words.secret}` }],
    projects: [{ title: 'Portrait session', payments: [] }],
    mails: [{ kind: 'booking_confirmed' }],
  })
  const text = JSON.stringify(document)
  for (const place of ['chat', 'hub']) expect(text).toContain(`In the ${place}: ${words.secret}`)
  expect(text).toContain(`On the timeline: ${words.secret}`)
  expect(document.events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['booking.confirmed', 'project.noted']),
  )
  expect(text).not.toMatch(/jon/i)
})

test('nobody is erased without an export of the last day, and no agent erases or exports anybody', async () => {
  const { staff, customerId } = vera
  const wrongState = { data: { code: 'wrong_state' } }
  await expect(staff.customer.erase.mutate({ customerId })).rejects.toMatchObject(wrongState)
  await staff.customer.export.mutate({ customerId })
  const { exportedAt } = await staff.customer.get.query({ customerId })
  expect(exportedAt).not.toBeNull()
  await app.owner
    .updateTable('audit_event')
    .set({ created_at: new Date(app.clock.now.getTime() - day - 1) })
    .execute()
  await expect(staff.customer.erase.mutate({ customerId })).rejects.toMatchObject(wrongState)
  const agent = await staffOf(app, app.a, { role: 'agent' })
  for (const call of [agent.customer.export, agent.customer.erase])
    await expect(call.mutate({ customerId })).rejects.toMatchObject({ data: { code: 'forbidden' } })
})

test('an erased person is nowhere; what was booked and paid stays, of nobody', async () => {
  const { staff, visitor, customer, customerId, bookingId } = vera
  await staff.customer.export.mutate({ customerId })
  await staff.customer.erase.mutate({ customerId })
  await staff.customer.erase.mutate({ customerId }) // again is nothing new

  const booking = await staff.booking.get.query({ bookingId })
  expect(booking).toMatchObject({ state: 'confirmed', customerName: '', customerEmail: '', note: null })
  expect(await staff.customer.get.query({ customerId })).toMatchObject({
    name: '',
    email: '',
    erasedAt: app.clock.now.toISOString(),
    bookings: [{ id: bookingId }],
  })
  expect((await staff.customer.list.query({ search: 'vera' })).customers).toEqual([])
  expect((await staff.conversation.search.query({ search: 'secret' })).conversations).toEqual([])
  expect((await staff.conversation.list.query({ status: 'open' })).conversations).toEqual([])
  for (const call of [visitor.thread.get.query({}), customer.project.get.query({})])
    await expect(call).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
  await runJobs(app)
  expect(app.mailbox.mails()).toHaveLength(1)
})

test('with the keys gone, an older copy of the rows opens no more', async () => {
  const { staff, customerId } = vera
  const tables = ['customer', 'booking', 'conversation', 'message', 'timeline_entry', 'project', 'visitor_session']
  for (const table of tables)
    await sql`create table ${sql.table(`backup_${table}`)} as select * from ${sql.table(table)}`.execute(app.owner)
  await staff.customer.export.mutate({ customerId })
  await staff.customer.erase.mutate({ customerId })

  // The backup is restored, with today's table of keys.
  await app.owner.connection().execute(async (db) => {
    await sql`set session_replication_role = replica`.execute(db)
    for (const table of tables) {
      await sql`delete from ${sql.table(table)}`.execute(db)
      await sql`insert into ${sql.table(table)} select * from ${sql.table(`backup_${table}`)}`.execute(db)
    }
    await sql`reset session_replication_role`.execute(db)
  })
  const restored = await staff.customer.export.mutate({ customerId })
  expect(restored.conversations).toHaveLength(2)
  expect(JSON.stringify(restored)).not.toMatch(/vera|secret/i)
})

test('whatever table comes to refer to a person is thought of here', async () => {
  const { rows } = await sql<{ table: string }>`
    with recursive about as (
      select 'customer'::regclass::oid as oid
      union
      select k.conrelid from pg_constraint k join about on about.oid = k.confrelid where k.contype = 'f'
    )
    select oid::regclass::text as table from about order by 1`.execute(app.owner)
  expect(rows.map((row) => row.table)).toEqual(thoughtOf)
})

/**
 * Deleted, emptied or cut loose by eraseCustomer, deleted with one of those, or holding ids and amounts only. Their sealed
 * columns are tried one by one in apps/server/test/erasure/every-sealed-column.test.ts.
 */
const thoughtOf: string[] = [
  'attachment',
  'attachment_content',
  'booking',
  'booking_addon',
  'booking_answer',
  'booking_change',
  'chat_entry',
  'chat_mail',
  'conversation',
  'credential',
  'customer',
  'customer_word',
  'dispute',
  'hub_code',
  'hub_link',
  'hub_session',
  'known_visitor',
  'mail',
  'message',
  'message_article',
  'message_word',
  'notice',
  'payment',
  'project',
  'refund',
  'subject_key',
  'timeline_entry',
  'visitor_session',
]
