import { decodeId } from '@frontdesk/api/core/id-schema'
import { newId } from '@frontdesk/db/ids'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { integrationClient, memberClient } from '@frontdesk/testkit/test-client'
import { type Side, nonce } from '../disclosure/world.ts'

/** What a side lacks of what a tenant can have: notes, a payment, and an event of Stripe's. */
export async function furnish(app: TestApp, side: Side): Promise<void> {
  const { appUrl } = app.server
  const { tenantId } = side.tenant
  await memberClient(appUrl, side.memberJar).project.addNote.mutate({
    projectId: side.projectId,
    nonce: nonce(),
    note: 'A note',
  })
  const person = { name: 'Nora Noted', email: 'nora@example.com', zone: 'Europe/Berlin', note: 'Another note' }
  const wish = { nonce: nonce(), serviceId: side.serviceId, startsAt: side.nextStart(), ...person }
  await integrationClient(appUrl, side.apiKey).booking.create.mutate(wish)
  await app.owner
    .insertInto('payment')
    .values({
      tenant_id: tenantId,
      id: newId<'payment'>(),
      booking_id: decodeId('booking', side.bookingId),
      state: 'refunded',
      amount_minor: 4_200,
      currency: 'EUR',
      expires_at: app.clock.now,
    })
    .execute()
  await side.notices.channel()
  await app.owner.insertInto('stripe_event').values({ tenant_id: tenantId, id: 'evt_1', type: 'x.y' }).execute()
}
