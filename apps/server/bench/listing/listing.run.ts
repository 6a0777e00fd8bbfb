import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer } from '@frontdesk/testkit/arrange'
import { forgetRequests } from '@frontdesk/testkit/forget-requests'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { expect, test } from 'vitest'
import { type Call, timeOf } from '../time/measure.ts'
import { fillBookings, perProvider } from './fill-bookings.ts'

const calls = 600
const dayMs = 86_400_000

test('how long a visitor waits for the slots of thirty days, over HTTP', { timeout: 1_800_000 }, async () => {
  await using app = await startTestApp()
  const { serviceId, providerId } = await addOffer(app, app.a)
  const { tenantId, siteKey } = app.a
  const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey })
  const today = new Date(Math.floor(app.clock.now.getTime() / dayMs) * dayMs)
  const until = new Date(today.getTime() + 30 * dayMs)
  const ask = { serviceId: encodeId('service', serviceId), providerId: encodeId('provider', providerId) }
  const client = visitorClient(app.server.widgetUrl, accessToken)
  const call: Call = {
    url: `${app.server.widgetUrl}/api/visitor/slot.list`,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...ask, from: today.toISOString(), to: until.toISOString() }),
  }

  const medians: number[] = []
  for (const [size, providers] of [
    [10_000, 10_000 / perProvider - 1],
    [1_000_000, 990_000 / perProvider],
  ] as const) {
    expect(await fillBookings(app, { tenantId, serviceId, until, providers })).toBe(size)
    const { slots } = await client.slot.list.query({ ...ask, from: today.toISOString(), to: until.toISOString() })
    expect(slots.length).toBeGreaterThan(60)
    const times: number[] = []
    for (let index = -100; index < calls; index++) {
      if (index % 50 === 0) await forgetRequests(app)
      const time = await timeOf(call)
      if (index >= 0) times.push(time / 1_000)
    }
    times.sort((a, b) => a - b)
    const [early = 0, median = 0, late = 0] = [0.1, 0.5, 0.95].map((part) => times[Math.floor(calls * part)])
    medians.push(median)
    process.stdout.write(
      `${size.toLocaleString('en').padStart(9)} bookings: ${slots.length} slots, median ${median.toFixed(2)} ms, a tenth within ${early.toFixed(2)} ms, 95 % within ${late.toFixed(2)} ms\n`,
    )
  }
  const [small = 0, large = 0] = medians
  process.stdout.write(`A hundred times the bookings take ${(large / small).toFixed(2)} times as long.\n`)
})
