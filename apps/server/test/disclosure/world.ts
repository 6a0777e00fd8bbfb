import { randomBytes } from 'node:crypto'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, somebody } from '@frontdesk/testkit/arrange'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { type CookieJar, cookieJar } from '@frontdesk/testkit/cookie-jar'
import { customerClient } from '@frontdesk/testkit/customer-client'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, visitorClient } from '@frontdesk/testkit/test-client'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'

/** One tenant with one of everybody: a visitor, a customer, a member and a server, each with what is theirs. */
export type Side = {
  tenant: TestTenant
  siteId: string
  serviceId: string
  providerId: string
  customerId: string
  bookingId: string
  projectId: string
  conversationId: string
  accessToken: string
  refreshToken: string
  memberJar: CookieJar
  hubJar: CookieJar
  apiKey: string
  /** A fresh booking of this side's visitor, held and not confirmed. */
  propose(options?: { needsApproval?: boolean }): Promise<string>
  /** This side's visitor says yes to it. */
  confirm(bookingId: string): Promise<void>
  /** A fresh link into this side's project. */
  hubToken(): Promise<string>
  /** The next free start of this side's service. */
  nextStart(): string
}

export const nonce = () => randomBytes(12).toString('hex')

export async function createSide(app: TestApp, tenant: TestTenant): Promise<Side> {
  const { widgetUrl, appUrl } = app.server
  const offer = await addOffer(app, tenant, { priceMinor: 0 })
  const approval = await addOffer(app, tenant, { priceMinor: 0, needsApproval: true })
  const tokens = await visitorClient(widgetUrl).session.start.mutate({ siteKey: tenant.siteKey })
  const visitor = visitorClient(widgetUrl, tokens.accessToken)
  await visitor.message.send.mutate({ nonce: nonce(), text: 'Hello' })

  let hour = 0
  const nextStart = () => new Date(Date.UTC(2026, 2, 12 + Math.floor(hour / 7), 9 + (hour++ % 7))).toISOString()
  const propose: Side['propose'] = async ({ needsApproval = false } = {}) => {
    const serviceId = encodeId('service', needsApproval ? approval.serviceId : offer.serviceId)
    return (await visitor.booking.propose.mutate({ nonce: nonce(), serviceId, startsAt: nextStart(), ...somebody })).id
  }
  const bookingId = await propose()
  await visitor.booking.confirm.mutate({ bookingId })
  const hubToken = async () => new URL((await visitor.booking.handoff.mutate({ bookingId })).url).hash.slice(1)
  const hubJar = cookieJar()
  await customerClient(appUrl, hubJar).hub.exchange.mutate({ token: await hubToken() })
  const memberJar = cookieJar()
  await loggedIn(appUrl, tenant, memberJar)
  const row = await app.owner
    .selectFrom('booking')
    .innerJoin('project', 'project.booking_id', 'booking.id')
    .innerJoin('conversation', 'conversation.visitor_session_id', 'booking.visitor_session_id')
    .innerJoin('site', 'site.tenant_id', 'booking.tenant_id')
    .where('booking.tenant_id', '=', tenant.tenantId)
    .select([
      'project.id as project',
      'conversation.id as conversation',
      'booking.customer_id as customer',
      'site.id as site',
    ])
    .executeTakeFirstOrThrow()
  return {
    tenant,
    ...tokens,
    siteId: encodeId('site', row.site),
    serviceId: encodeId('service', offer.serviceId),
    providerId: encodeId('provider', offer.providerId),
    customerId: encodeId('customer', row.customer),
    bookingId,
    projectId: encodeId('project', row.project),
    conversationId: encodeId('conversation', row.conversation),
    memberJar,
    hubJar,
    apiKey: await apiKeyOf(app, tenant),
    propose,
    confirm: async (id) => void (await visitor.booking.confirm.mutate({ bookingId: id })),
    hubToken,
    nextStart,
  }
}
