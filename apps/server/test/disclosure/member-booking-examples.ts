import type { Example } from './examples.ts'
import { type Side, nonce } from './world.ts'

/** What the staff can do with bookings. */
export const memberBookingExamples: Record<string, Example> = {
  'booking.list': ({ providerId }) => ({ when: 'upcoming', state: 'confirmed', providerId }),
  'booking.range': ({ providerId }) => ({
    from: '2026-03-09T00:00:00Z',
    to: '2026-03-23T00:00:00Z',
    providerId,
  }),
  'booking.get': ({ bookingId }) => ({ bookingId }),
  'booking.check': ({ serviceId, providerId, addonId, bookingId, nextStart }) => ({
    serviceId,
    addonIds: [addonId],
    providerId,
    bookingId,
    startsAt: nextStart(),
  }),
  'booking.slots': async (side) => ({
    ...(await confirmed(side)),
    providerId: side.providerId,
    from: '2026-03-12T00:00:00Z',
    to: '2026-03-14T00:00:00Z',
  }),
  'booking.create': async (side) => ({
    nonce: nonce(),
    serviceId: side.serviceId,
    providerId: side.providerId,
    startsAt: side.nextStart(),
    addonIds: [side.addonId],
    answers: [{ questionId: side.questionId, answer: 'The two of us' }],
    customerId: side.customerId,
    payment: 'none',
  }),
  'booking.propose': ({ serviceId, providerId, addonId, conversationId, projectId, customerId, nextStart }) => ({
    nonce: nonce(),
    serviceId,
    providerId,
    addonIds: [addonId],
    conversationId,
    projectId,
    customerId,
    startsAt: nextStart(),
  }),
  'booking.reschedule': async (side) => ({
    nonce: nonce(),
    ...(await confirmed(side)),
    providerId: side.providerId,
    startsAt: side.nextStart(),
  }),
  'booking.cancel': async (side) => ({ ...(await confirmed(side)), refund: 'policy' }),
  'booking.complete': confirmed,
  'booking.noShow': confirmed,
  'booking.approve': requested,
  'booking.decline': requested,
}

async function confirmed(side: Side): Promise<{ bookingId: string }> {
  const bookingId = await side.propose()
  await side.confirm(bookingId)
  return { bookingId }
}

async function requested(side: Side): Promise<{ bookingId: string }> {
  return { bookingId: await side.request() }
}
