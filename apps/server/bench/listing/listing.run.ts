import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer } from '@frontdesk/testkit/arrange'
import { forgetRequests } from '@frontdesk/testkit/forget-requests'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { expect, test } from 'vitest'
import { type Call, timeOf } from '../time/measure.ts'
import { fillBookings, perProvider } from './fill-bookings.ts'

/** Of each business; as many again before them, until the code is as fast as it gets. */
const calls = 600
const dayMs = 86_400_000

test('how long a visitor waits for the slots of thirty days, over HTTP', { timeout: 1_800_000 }, async () => {
  await using small = await startTestApp()
  await using large = await startTestApp()
  // By turns, so that whatever else the machine does meets both alike.
  const arms = [await openArm(small, 10_000), await openArm(large, 1_000_000)]
  for (let index = -calls; index < calls; index++) {
    for (const { app, call, times } of arms) {
      if (index % 50 === 0) await forgetRequests(app)
      const time = await timeOf(call)
      if (index >= 0) times.push(time / 1_000)
    }
  }
  const medians = arms.map(({ bookings, slots, times }) => {
    times.sort((a, b) => a - b)
    const [early = 0, median = 0, late = 0] = [0.1, 0.5, 0.95].map((part) => times[Math.floor(calls * part)])
    process.stdout.write(
      `${bookings.toLocaleString('en').padStart(9)} bookings: ${slots} slots, median ${median.toFixed(2)} ms, a tenth within ${early.toFixed(2)} ms, 95 % within ${late.toFixed(2)} ms\n`,
    )
    return median
  })
  const [few = 0, many = 0] = medians
  process.stdout.write(`A hundred times the bookings take ${(many / few).toFixed(2)} times as long.\n`)
})

async function openArm(app: TestApp, bookings: number) {
  const { serviceId, providerId } = await addOffer(app, app.a)
  const { tenantId, siteKey } = app.a
  const today = new Date(Math.floor(app.clock.now.getTime() / dayMs) * dayMs)
  const until = new Date(today.getTime() + 30 * dayMs)
  const providers = bookings / perProvider - 1
  expect(await fillBookings(app, { tenantId, serviceId, until, providers })).toBe(bookings)
  const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey })
  const ask = {
    serviceId: encodeId('service', serviceId),
    providerId: encodeId('provider', providerId),
    from: today.toISOString(),
    to: until.toISOString(),
  }
  const { slots } = await visitorClient(app.server.widgetUrl, accessToken).slot.list.query(ask)
  expect(slots.length).toBeGreaterThan(60)
  const call: Call = {
    url: `${app.server.widgetUrl}/api/visitor/slot.list`,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(ask),
  }
  return { app, call, bookings, slots: slots.length, times: Array<number>() }
}
