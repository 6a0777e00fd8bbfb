import './watch-process.ts' // before the server is loaded
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'
import { type Call, credentialOf } from '../call.ts'
import { connectOwner } from '../owner-connection.ts'
import { createSide, nonce } from '../world.ts'
import { findDifference, startTracer } from './tracer.ts'

test('a call is the same work again, though it leaves dead rows in its own way each time', async () => {
  await using app = await startTestApp()
  const side = await createSide(app, app.a)
  // An index scan takes away the dead entries that it meets, a bitmap scan reads them every time.
  await using owner = await connectOwner(app.env['DATABASE_URL'] ?? '')
  const [database] = await owner.query<{ name: string }>('select current_database() as name')
  await owner.query(`alter database ${database?.name} set enable_indexscan = off`)
  await using tracer = await startTracer(app, side)
  await side.propose() // which every call below gives back, until it is rolled back
  const input = { nonce: nonce(), serviceId: 'srv_nobodys', startsAt: side.nextStart(), ...person }
  const asked: Call = { surface, procedure: 'booking.propose', input, credential: credentialOf(surface, side) }
  const again = async () => await tracer.trace(asked)
  expect((await again()).counters).toMatchObject({ 'public.booking updated': 1 })
  expect(await findDifference(again, [['again', again]])).toBeUndefined()
})

const surface = 'visitor'
const person = { name: 'Vera Visitor', email: 'vera@example.com', zone: 'Europe/Berlin' }
