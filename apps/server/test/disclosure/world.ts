import { randomBytes } from 'node:crypto'
import { createApiKey } from '@frontdesk/api/api-key/create-api-key'
import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { mintToken } from '@frontdesk/api/credential/token'
import { insertHubLink } from '@frontdesk/api/hub/queries'
import { asTenant } from '@frontdesk/db/as-tenant'
import { newId } from '@frontdesk/db/ids'
import { addExtras, addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { accountToken, addAccount } from '@frontdesk/testkit/arrange-account'
import { apiKeyOf } from '@frontdesk/testkit/arrange-staff'
import { type CookieJar, cookieJar } from '@frontdesk/testkit/cookie-jar'
import { customerClient } from '@frontdesk/testkit/customer-client'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { integrationClient, loggedIn, visitorClient } from '@frontdesk/testkit/test-client'
import type { TestTenant } from '@frontdesk/testkit/test-tenant'
import { claimsOf, identitySecret, signToken } from '@frontdesk/testkit/vouch'
import { type Chats, chatsOf } from './chats.ts'
import { jarOf } from './jar-of.ts'
import { type Notices, noticesOf } from './notices.ts'
import { addSource, removeSources } from './calendars.ts'
import { addPayment } from './add-payment.ts'
import { alertOf, referenceOf } from './side-parts.ts'
import { type Articles, articlesOf } from './articles.ts'
import { type People, peopleOf } from './people.ts'

/** One tenant with one of everybody: a visitor, a customer, a member and a server, each with what is theirs. */
export type Side = {
  tenant: TestTenant
  siteId: string
  serviceId: string
  /** Of that service. */
  addonId: string
  questionId: string
  providerId: string
  customerId: string
  bookingId: string
  projectId: string
  conversationId: string
  /** An alert of this side's. */
  alertId: string
  /** What this side's visitor was shown when something was not there. */
  reference: string
  accessToken: string
  refreshToken: string
  memberJar: CookieJar
  hubJar: CookieJar
  apiKey: string
  /** A fresh booking of this side's visitor, held and not confirmed. */
  propose(): Promise<string>
  /** A fresh booking that waits for this side's yes, of a visitor who has no other. */
  request(): Promise<string>
  /** The same as an offer of the staff's, which keeps no time. */
  offer(): Promise<string>
  /** This side's visitor says yes to it. */
  confirm(bookingId: string): Promise<void>
  /** A fresh link into this side's project. */
  hubToken(): Promise<string>
  /** Somebody of this side whom nobody else's example is about. */
  freshCustomer(): Promise<string>
  /** Another link into this side's project, and a key of its own. */
  freshHubLink(): Promise<string>
  freshApiKey(): Promise<string>
  /** Days off of this side's provider, in a year that no example books in. */
  freshTimeOff(): Promise<string>
  /** A calendar that its provider's busy times come from. */
  freshSource(): Promise<string>
  /** The same provider, without any. */
  roomForSource(): Promise<string>
  /** Money of this side's customer that is here: much, so that a little of it can go back often. */
  payment(): Promise<string>
  /** A project that nobody else's example is about, always the same. */
  spareProject(): Promise<string>
  /** A fresh link of somebody with no tenant, as it would be mailed. */
  accountToken(kind: 'verify' | 'reset' | 'email'): Promise<string>
  /** A token of this side's own server, for somebody whom it has never vouched for. */
  vouch(): Promise<string>
  /** The next free start of this side's service. */
  nextStart(): string
  people: People
  notices: Notices
  articles: Articles
  chats: Chats
  save(): SavedSide
}

export const nonce = () => randomBytes(12).toString('hex')

/** What is left of a side when its process has ended: enough to go on with it on a copy of its database. */
export type SavedSide = Omit<
  Side,
  | 'memberJar'
  | 'hubJar'
  | 'propose'
  | 'request'
  | 'offer'
  | 'confirm'
  | 'hubToken'
  | 'freshCustomer'
  | 'freshHubLink'
  | 'freshApiKey'
  | 'freshTimeOff'
  | 'freshSource'
  | 'roomForSource'
  | 'payment'
  | 'spareProject'
  | 'accountToken'
  | 'vouch'
  | 'nextStart'
  | 'people'
  | 'notices'
  | 'articles'
  | 'chats'
  | 'save'
> & {
  approvalServiceId: string
  memberCookies: string
  hubCookies: string
  /** How many starts have been given away. */
  starts: number
}

export async function createSide(app: TestApp, tenant: TestTenant): Promise<Side> {
  const { widgetUrl, appUrl } = app.server
  const offer = await addOffer(app, tenant, { priceMinor: 0 })
  const approval = await addOffer(app, tenant, { priceMinor: 0, needsApproval: true })
  const extras = await addExtras(app, tenant, offer.serviceId)
  const tokens = await visitorClient(widgetUrl).session.start.mutate({ siteKey: tenant.siteKey })
  await visitorClient(widgetUrl, tokens.accessToken).message.send.mutate({ nonce: nonce(), text: 'Hello' })
  const memberJar = cookieJar()
  await loggedIn(appUrl, tenant, memberJar)
  const side = restoreSide(app, {
    tenant,
    ...tokens,
    siteId: '',
    serviceId: encodeId('service', offer.serviceId),
    ...extras,
    approvalServiceId: encodeId('service', approval.serviceId),
    providerId: encodeId('provider', offer.providerId),
    customerId: '',
    bookingId: '',
    projectId: '',
    conversationId: '',
    alertId: await alertOf(app, tenant),
    reference: await referenceOf(app, tokens.accessToken),
    memberCookies: memberJar.header(),
    hubCookies: '',
    apiKey: await apiKeyOf(app, tenant),
    starts: 0,
  })
  side.bookingId = await side.propose()
  await side.confirm(side.bookingId)
  await customerClient(appUrl, side.hubJar).hub.exchange.mutate({ token: await side.hubToken() })
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
  side.siteId = encodeId('site', row.site)
  side.customerId = encodeId('customer', row.customer)
  side.projectId = encodeId('project', row.project)
  side.conversationId = encodeId('conversation', row.conversation)
  return side
}

export function restoreSide(app: TestApp, saved: SavedSide): Side {
  const { approvalServiceId, memberCookies, hubCookies, starts, ...data } = saved
  const visitor = visitorClient(app.server.widgetUrl, data.accessToken)
  let hour = starts
  let spare: Promise<string> | undefined
  const side: Side = {
    ...data,
    memberJar: jarOf(memberCookies),
    hubJar: jarOf(hubCookies),
    nextStart: () => new Date(Date.UTC(2026, 2, 12 + Math.floor(hour / 7), 9 + (hour++ % 7))).toISOString(),
    propose: async () => {
      const wish = { nonce: nonce(), serviceId: data.serviceId, startsAt: side.nextStart(), ...somebody }
      return (await visitor.booking.propose.mutate(wish)).id
    },
    request: async () => {
      const fresh = await newVisitor(app, data.tenant)
      const wish = { nonce: nonce(), serviceId: approvalServiceId, startsAt: side.nextStart(), ...somebody }
      const { id: bookingId } = await fresh.booking.propose.mutate(wish)
      await fresh.booking.confirm.mutate({ bookingId })
      return bookingId
    },
    offer: async () => {
      const bookingId = await side.propose()
      await app.owner
        .updateTable('booking')
        .set({ state: 'proposed', origin: 'member' })
        .where('id', '=', decodeId('booking', bookingId))
        .execute()
      return bookingId
    },
    confirm: async (id) => void (await visitor.booking.confirm.mutate({ bookingId: id })),
    hubToken: async () =>
      new URL((await visitor.booking.handoff.mutate({ bookingId: side.bookingId })).url).hash.slice(1),
    freshCustomer: async () => {
      const server = integrationClient(app.server.appUrl, data.apiKey)
      const wish = { nonce: nonce(), serviceId: data.serviceId, startsAt: side.nextStart(), ...somebody }
      return (await server.booking.create.mutate(wish)).customerId
    },
    freshHubLink: async () => {
      const link = { projectId: decodeId('project', side.projectId), token: mintToken('hublink'), now: app.clock.now }
      const expiresAt = new Date(app.clock.now.getTime() + 86_400_000)
      const id = await asTenant({ kysely: app.owner }, data.tenant.tenantId, (tx) =>
        insertHubLink(tx, data.tenant.tenantId, { ...link, expiresAt }),
      )
      return encodeId('hub_link', id)
    },
    freshApiKey: async () => {
      const key = { name: 'Test', scopes: [], now: app.clock.now }
      const { id } = await asTenant({ kysely: app.owner }, data.tenant.tenantId, (tx) =>
        createApiKey(tx, data.tenant.tenantId, key),
      )
      return encodeId('api_key', id)
    },
    freshTimeOff: async () => {
      const id = newId<'time_off'>()
      const [starts_at, ends_at] = [new Date('2027-05-03T00:00Z'), new Date('2027-05-04T00:00Z')]
      const provider_id = decodeId('provider', data.providerId)
      await app.owner
        .insertInto('time_off')
        .values({ tenant_id: data.tenant.tenantId, id, provider_id, starts_at, ends_at })
        .execute()
      return encodeId('time_off', id)
    },
    freshSource: async () => encodeId('calendar_source', await addSource(app, data)),
    roomForSource: () => removeSources(app, data.providerId),
    payment: async () => encodeId('payment', await addPayment(app, data.tenant.tenantId, side.bookingId)),
    spareProject: () =>
      (spare ??= (async () => {
        const bookingId = await side.propose()
        await side.confirm(bookingId)
        const { id } = await app.owner
          .selectFrom('project')
          .select('id')
          .where('booking_id', '=', decodeId('booking', bookingId))
          .executeTakeFirstOrThrow()
        return encodeId('project', id)
      })()),
    vouch: async () =>
      signToken(await identitySecret(app, data.tenant), {
        ...claimsOf(app, data.tenant, nonce()),
        email: somebody.email,
      }),
    people: peopleOf(app, () => side),
    notices: noticesOf(app, data.tenant.tenantId),
    articles: articlesOf(app, data.tenant.tenantId, () => side.conversationId),
    chats: chatsOf(app, () => side),
    accountToken: async (kind) => {
      const { userId } = await addAccount(app, { verified: kind !== 'verify' })
      return await accountToken(app, kind, userId)
    },
    save: () => {
      const {
        memberJar,
        hubJar,
        propose: _p,
        offer: _q,
        confirm: _c,
        hubToken: _h,
        freshCustomer: _f,
        freshHubLink: _l,
        freshApiKey: _k,
        freshTimeOff: _o,
        freshSource: _r,
        roomForSource: _rs,
        payment: _pay,
        spareProject: _j,
        accountToken: _a,
        vouch: _v,
        nextStart: _n,
        people: _m,
        notices: _no,
        articles: _ar,
        chats: _ch,
        save: _s,
        ...kept
      } = side
      return {
        ...kept,
        approvalServiceId,
        memberCookies: memberJar.header(),
        hubCookies: hubJar.header(),
        starts: hour,
      }
    },
  }
  return side
}
