import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

const tooMany = { data: { code: 'too_many_open' } }

test.each([{ needsApproval: true }, { needsApproval: false }])(
  'three bookings of one visitor wait at once, and no more until one is given up: %j',
  async (given) => {
    await using app = await startTestApp()
    const { serviceId } = await addOffer(app, app.a, given)
    const visitor = await newVisitor(app, app.a)
    const propose = async (hour: number) => {
      const startsAt = `2026-03-17T${hour}:00:00.000Z`
      const wish = { ...somebody, nonce: `nonce-00${hour}`, serviceId: encodeId('service', serviceId), startsAt }
      return { bookingId: (await visitor.booking.propose.mutate(wish)).id }
    }
    const first = await propose(10)
    await visitor.booking.confirm.mutate(first)
    for (const hour of [11, 12]) await visitor.booking.confirm.mutate(await propose(hour))
    await expect(propose(13)).rejects.toMatchObject(tooMany)
    await visitor.booking.release.mutate(first)
    await visitor.booking.confirm.mutate(await propose(14))
    await expect(propose(15)).rejects.toMatchObject(tooMany)
  },
)

test('calls at once do not pass each other', async () => {
  await using app = await startTestApp()
  const { serviceId } = await addOffer(app, app.a, {})
  const visitor = await newVisitor(app, app.a)
  const book = async (hour: number) => {
    const startsAt = `2026-03-17T${hour}:00:00.000Z`
    const wish = { ...somebody, nonce: `nonce-00${hour}`, serviceId: encodeId('service', serviceId), startsAt }
    const { id: bookingId } = await visitor.booking.propose.mutate(wish)
    await visitor.booking.confirm.mutate({ bookingId })
  }
  for (const hour of [10, 11]) await book(hour)
  await Promise.allSettled([12, 13, 14, 15].map(book))
  const rows = await app.owner.selectFrom('booking').select('state').where('state', '=', 'awaiting_payment').execute()
  expect(rows.length).toBeLessThanOrEqual(3)
})
