import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from './arrange.ts'
import type { CookieJar } from './cookie-jar.ts'
import { enterHub } from './customer-client.ts'
import type { TestApp } from './start-test-app.ts'
import type { TestTenant } from './test-tenant.ts'

export type Paying = Awaited<ReturnType<typeof aBookingToPay>>
type Given = {
  priceMinor?: number
  currency?: string
  needsApproval?: boolean
  terms?: object
  email?: string
  jar?: CookieJar
}

/** Somebody has booked with a provider of their own and stands on Stripe's page. */
export async function aBookingToPay(app: TestApp, tenant: TestTenant, given: Given = {}) {
  const booked = await aBookingDue(app, tenant, given)
  const { url } = await booked.customer.payment.checkout.mutate({})
  return { ...booked, sessionId: sessionIdIn(url) }
}

/** Somebody has booked, and has not gone to pay yet. */
export async function aBookingDue(app: TestApp, tenant: TestTenant, given: Given = {}) {
  const serviceId = encodeId('service', (await addOffer(app, tenant, given)).serviceId)
  const visitor = await newVisitor(app, tenant)
  const startsAt = tomorrowAtTwelve(app)
  const wish = { nonce: 'nonce-0001', serviceId, startsAt, ...somebody, ...(given.email && { email: given.email }) }
  const { id: wireId } = await visitor.booking.propose.mutate(wish)
  await visitor.booking.confirm.mutate({ bookingId: wireId })
  const customer = await enterHub(
    app.server.appUrl,
    (await visitor.booking.handoff.mutate({ bookingId: wireId })).url,
    given.jar,
  )
  const bookingId = decodeId('booking', wireId)
  const row = () =>
    app.owner
      .selectFrom('payment')
      .select(['id', 'state', 'refunded_minor', 'check_at', 'booking_id'])
      .where('booking_id', '=', bookingId)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
  const id = encodeId('payment', (await row()).id)
  return { id, visitor, wish, bookingId, customer, row, project: () => customer.project.get.query({}) }
}

/** What a Checkout page's address ends with. */
export function sessionIdIn(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? ''
}

function tomorrowAtTwelve({ clock }: TestApp): string {
  const day = new Date(clock.now.getTime() + 86_400_000)
  return `${day.toISOString().slice(0, 10)}T12:00:00.000Z`
}
