import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { enterHub } from '@frontdesk/testkit/customer-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'

export type PersonArranged = Awaited<ReturnType<typeof arrangePerson>>

/** What one person can leave in a business: a chat, a booking with a note, a project with talk and notes, and mails. */
export async function arrangePerson(
  app: TestApp,
  tenant: TestTenant,
  words: { name: string; email: string; secret: string; at?: string },
) {
  const { name, email, secret, at = '2026-03-12T10:00:00.000Z' } = words
  const { serviceId } = await addOffer(app, tenant, { priceMinor: 0 })
  const visitor = await newVisitor(app, tenant)
  await visitor.message.send.mutate({ nonce: 'nonce-0001', text: `In the chat: ${secret}` })
  const { id: bookingId } = await visitor.booking.propose.mutate({
    nonce: 'nonce-0002',
    serviceId: encodeId('service', serviceId),
    startsAt: at,
    name,
    email,
    zone: 'Europe/Berlin',
    note: `In the note: ${secret}`,
  })
  await visitor.booking.confirm.mutate({ bookingId })
  const { url } = await visitor.booking.handoff.mutate({ bookingId })
  const customer = await enterHub(app.server.appUrl, url)
  await customer.message.send.mutate({ nonce: 'nonce-0003', text: `In the hub: ${secret}` })
  const staff = await staffOf(app, tenant)
  const { customerId, projectId } = await staff.booking.get.query({ bookingId })
  if (!projectId) throw new Error('a confirmed booking has a project')
  await staff.project.addNote.mutate({ projectId, nonce: 'nonce-0004', note: `On the timeline: ${secret}` })
  await runJobs(app)
  return { visitor, customer, staff, customerId, bookingId, projectId }
}
