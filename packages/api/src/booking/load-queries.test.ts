import { newId } from '@frontdesk/db/ids'
import { somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'
import { offered } from '../../test/offered.ts'

test('where bookings are weeks apart, those who could take them still take turns', async () => {
  await using app = await startTestApp()
  const { offer, serviceId } = await offered(app, { horizon_days: 365 })
  const own = { tenant_id: app.a.tenantId, provider_id: newId<'provider'>() }
  await app.owner
    .insertInto('provider')
    .values({ tenant_id: own.tenant_id, id: own.provider_id, name: 'Rui', zone: 'Europe/Lisbon' })
    .execute()
  await app.owner
    .insertInto('service_provider')
    .values({ ...own, service_id: offer.serviceId })
    .execute()
  await app.owner
    .insertInto('weekly_hours')
    .values({ ...own, weekday: 4, from_minute: 540, to_minute: 1020 })
    .execute()
  const staff = await staffOf(app, app.a)
  const providers: string[] = []
  for (const day of ['2026-04-02', '2026-04-23', '2026-05-14', '2026-06-04', '2026-06-25']) {
    const startsAt = `${day}T10:00:00.000Z`
    const wish = { nonce: `nonce-${day}`, serviceId, startsAt, ...somebody, payment: 'none' as const }
    const { id: bookingId } = await staff.booking.create.mutate(wish)
    providers.push((await staff.booking.get.query({ bookingId })).providerId)
  }
  const [first, second] = providers
  expect(first).not.toBe(second)
  expect(providers).toEqual([first, second, first, second, first])
})
