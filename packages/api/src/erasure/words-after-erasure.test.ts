import { newId } from '@frontdesk/db/ids'
import { aBookingToPay } from '@frontdesk/testkit/a-booking-to-pay'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PersonArranged, arrangePerson } from '../../test/arrange-person.ts'
import { decodeId, encodeId } from '../core/id-schema.ts'

const words = { name: 'Vera Visitor', email: 'vera@example.com', secret: 'a secret of hers' }
const wrongState = { data: { code: 'wrong_state' } }

let app: TestApp
let vera: PersonArranged
beforeEach(async () => {
  app = await startTestApp()
  vera = await arrangePerson(app, app.a, words)
})
afterEach(() => app[Symbol.asyncDispose]())

async function erase({ staff, customerId }: Pick<PersonArranged, 'staff' | 'customerId'>): Promise<void> {
  await staff.customer.export.mutate({ customerId })
  await staff.customer.erase.mutate({ customerId })
}

/** An empty one, as somebody leaves who began to write before the erasure. */
async function addThread(): Promise<string> {
  const id = newId<'conversation'>()
  const project_id = decodeId('project', vera.projectId)
  await app.owner.insertInto('conversation').values({ tenant_id: app.a.tenantId, id, project_id }).execute()
  return encodeId('conversation', id)
}

/** Facts about nobody only: nothing said or noted. */
async function expectNoWords(): Promise<void> {
  const left = await vera.staff.customer.export.mutate({ customerId: vera.customerId })
  expect(left.conversations.flatMap(({ messages }) => messages.filter(({ text }) => text !== null))).toEqual([])
  expect(left.projects.flatMap(({ timeline }) => timeline.filter(({ note }) => note !== null))).toEqual([])
  expect(JSON.stringify(left)).not.toMatch(/vera|secret/i)
}

test('no words about an erased person are taken, by whichever way they come', async () => {
  const { staff, projectId, bookingId } = vera
  await erase(vera)
  const conversationId = await addThread()
  for (const writing of [
    () => staff.project.addNote.mutate({ projectId, nonce: 'nonce-1001', note: 'Vera called again' }),
    () => staff.booking.cancel.mutate({ bookingId, refund: 'none', message: 'Sorry, Vera' }),
    () => staff.message.send.mutate({ conversationId, nonce: 'nonce-1002', text: 'Still there, Vera?' }),
  ])
    await expect(writing()).rejects.toMatchObject(wrongState)
  const { serviceId } = await staff.booking.get.query({ bookingId })
  const offer = { nonce: 'nonce-1003', serviceId, startsAt: '2026-03-13T10:00:00.000Z', note: 'For Vera' }
  await expect(staff.booking.propose.mutate({ ...offer, conversationId })).rejects.toMatchObject(wrongState)
  await expect(staff.booking.propose.mutate({ ...offer, projectId })).rejects.toMatchObject({
    data: { code: 'not_found' },
  })
  expect(await app.owner.selectFrom('subject_key').select('id').execute()).toEqual([])
  await expectNoWords()
})

test('a booking of an erased person is cancelled without a message', async () => {
  const { staff, bookingId } = vera
  await erase(vera)
  await expect(
    staff.booking.cancel.mutate({ bookingId, refund: 'none', message: 'Sorry, Vera' }),
  ).rejects.toMatchObject(wrongState)
  expect(await staff.booking.get.query({ bookingId })).toMatchObject({ state: 'confirmed' })
  expect(await staff.booking.cancel.mutate({ bookingId, refund: 'none' })).toMatchObject({ state: 'cancelled' })
  await expectNoWords()
})

test('a second erasure takes away what has come since the first', async () => {
  const { staff, customerId } = vera
  await erase(vera)
  await addThread()
  await staff.customer.erase.mutate({ customerId })
  expect(await app.owner.selectFrom('conversation').select('id').execute()).toEqual([])
})

test('money that comes after the erasure is taken, without the page that names who paid', async () => {
  const { bookingId, sessionId } = await aBookingToPay(app, app.a)
  const staff = await staffOf(app, app.a)
  const id = encodeId('booking', bookingId)
  const { customerId } = await staff.booking.get.query({ bookingId: id })
  await erase({ staff, customerId })
  await app.stripe.control.pay(sessionId, 'paid')
  await app.stripe.control.settled()
  const { bookings, projects } = await staff.customer.export.mutate({ customerId })
  expect(bookings).toMatchObject([{ state: 'confirmed' }])
  expect(projects).toMatchObject([{ payments: [{ state: 'paid', receiptUrl: null }] }])
})
