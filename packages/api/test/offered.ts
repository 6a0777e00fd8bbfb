import { encodeId } from '@frontdesk/api/core/id-schema'
import type { DB } from '@frontdesk/db/schema'
import { type Offer, addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { enterHub } from '@frontdesk/testkit/customer-client'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import type { Updateable } from 'kysely'

export type Settings = Omit<Updateable<DB['service']>, 'terms'> & { terms?: object }

/** A service with settings of its own, and somebody who wants it on the thursday after. */
export async function offered(app: TestApp, settings: Settings = {}) {
  const offer = await addOffer(app, app.a, { priceMinor: 0 })
  await changeService(app, offer, settings)
  const serviceId = encodeId('service', offer.serviceId)
  let wishes = 0
  const wish = (startsAt: string, more: object = {}) => ({
    nonce: `wish-${wishes++}-nonce`,
    serviceId,
    startsAt,
    ...somebody,
    ...more,
  })
  return { offer, serviceId, wish, visitor: await newVisitor(app, app.a) }
}
export type Offered = Awaited<ReturnType<typeof offered>>

export async function changeService(app: TestApp, { serviceId }: Offer, { terms, ...set }: Settings): Promise<void> {
  const all = { ...set, ...(terms && { terms: JSON.stringify({ version: 1, ...terms }) }) }
  if (Object.keys(all).length === 0) return
  await app.owner
    .updateTable('service')
    .set(all)
    .where('tenant_id', '=', app.a.tenantId)
    .where('id', '=', serviceId)
    .execute()
}

type Visitor = Offered['visitor']

/** Their own page of what they confirmed in the chat. */
export async function hubOf(app: TestApp, visitor: Visitor, bookingId: string) {
  return await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
}

/** Confirmed, and paid for where it costs something. */
export async function booked(app: TestApp, { visitor, wish }: Offered, startsAt: string) {
  const { id: bookingId } = await visitor.booking.propose.mutate(wish(startsAt))
  const { next } = await visitor.booking.confirm.mutate({ bookingId })
  const customer = await hubOf(app, visitor, bookingId)
  if (next === 'pay') await pay(app, customer)
  return { bookingId, customer }
}

export async function pay(app: TestApp, customer: Awaited<ReturnType<typeof hubOf>>): Promise<void> {
  const { url } = await customer.payment.checkout.mutate({})
  await app.stripe.control.pay(new URL(url).pathname.split('/').at(-1) ?? '', 'paid')
  await app.stripe.control.settled()
}
