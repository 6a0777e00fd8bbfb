import { randomBytes } from 'node:crypto'
import { decodeId } from '@frontdesk/api/core/id-schema'
import { asTenant } from '@frontdesk/db/as-tenant'
import { newId } from '@frontdesk/db/ids'
import { aPdf, fileClient, keptIn } from '@frontdesk/testkit/file-client'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { integrationClient, memberClient, visitorClient, withBearer } from '@frontdesk/testkit/test-client'
import { claimsOf, identitySecret, signToken } from '@frontdesk/testkit/vouch'
import { type Side, nonce } from '../disclosure/world.ts'

/** What a side lacks of what a tenant can have: notes, extras, money and what became of it, and an event of Stripe's. */
export async function furnish(app: TestApp, side: Side): Promise<void> {
  const { appUrl } = app.server
  const { tenantId } = side.tenant
  await memberClient(appUrl, side.memberJar).project.addNote.mutate({
    projectId: side.projectId,
    nonce: nonce(),
    note: 'A note',
  })
  const person = { name: 'Nora Noted', email: 'nora@example.com', zone: 'Europe/Berlin', note: 'Another note' }
  const extras = { addonIds: [side.addonId], answers: [{ questionId: side.questionId, answer: 'Two of us' }] }
  const wish = { nonce: nonce(), serviceId: side.serviceId, startsAt: side.nextStart(), ...person, ...extras }
  await integrationClient(appUrl, side.apiKey).booking.create.mutate(wish)
  await fileOf(app, side)
  await moneyOf(app, side)
  await side.notices.channel()
  await side.chats.isAnswered()
  await mailOf(app, side)
  await somebodyKnown(app, side)
  await somebodyAsked(app, side)
  await side.freshSource()
  await side.articles.named()
  await app.owner.insertInto('stripe_event').values({ tenant_id: tenantId, id: 'evt_1', type: 'x.y' }).execute()
}

async function fileOf({ server: { widgetUrl } }: TestApp, { accessToken }: Side): Promise<void> {
  const file = await keptIn(await fileClient(widgetUrl, 'visitor', withBearer(accessToken)).keep(aPdf))
  const message = { nonce: nonce(), text: 'A letter', attachmentIds: [file.id] }
  await visitorClient(widgetUrl, accessToken).message.send.mutate(message)
}

/** A copy of the side's chat, whose address is there until the next jobs have run. */
export async function mailOf({ server: { widgetUrl } }: TestApp, { accessToken }: Side): Promise<void> {
  await visitorClient(widgetUrl, accessToken).thread.mailCopy.mutate({ nonce: nonce(), email: 'nora@example.com' })
}

async function somebodyKnown(app: TestApp, { tenant }: Side): Promise<void> {
  const who = { ...claimsOf(app, tenant, 'user-1'), name: 'Kim Known', email: 'kim@example.com' }
  const token = signToken(await identitySecret(app, tenant), who)
  await visitorClient(app.server.widgetUrl).session.identify.mutate({ siteKey: tenant.siteKey, token })
}

/** Somebody who was asked who they are, and agreed to a text, before they wrote. The site asks nobody else. */
async function somebodyAsked(app: TestApp, { tenant, memberJar }: Side): Promise<void> {
  const staff = memberClient(app.server.appUrl, memberJar)
  const siteId = (await staff.site.list.query({})).sites[0]?.id ?? ''
  const consent = { consentText: 'It is kept for a year.', privacyUrl: 'https://studio.example/', mustAgree: true }
  await staff.site.set.mutate({ siteId, section: 'entry', value: { asks: true, ...consent } })
  const { accessToken } = await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: tenant.siteKey })
  const answers = [{ key: 'name', value: 'Asa Asked' }]
  const visitor = visitorClient(app.server.widgetUrl, accessToken)
  const { consent: asked } = await visitor.entry.get.query({})
  await visitor.entry.give.mutate({ version: asked?.version, answers })
  await staff.site.set.mutate({ siteId, section: 'entry', value: {} })
}

/** Paid, partly sent back, and asked about by the bank. */
async function moneyOf(app: TestApp, side: Side): Promise<void> {
  const { tenantId } = side.tenant
  const own = { tenant_id: tenantId, created_at: app.clock.now }
  const paymentId = newId<'payment'>()
  const keys = await asTenant({ kysely: app.owner }, tenantId, (tx) => app.server.deps.keyring.of(tx, tenantId))
  await app.owner
    .insertInto('payment')
    .values({
      ...own,
      id: paymentId,
      booking_id: decodeId('booking', side.bookingId),
      state: 'partly_refunded',
      amount_minor: 4_200,
      refunded_minor: 200,
      currency: 'EUR',
      receipt_url_sealed: keys.seal(
        { table: 'payment', column: 'receipt_url', rowId: paymentId },
        'https://stripe.example/r',
      ),
      expires_at: app.clock.now,
    })
    .execute()
  await app.owner
    .insertInto('refund')
    .values({
      ...own,
      id: newId<'refund'>(),
      payment_id: paymentId,
      amount_minor: 200,
      state: 'sent',
      reason: 'goodwill',
      request_key: randomBytes(32),
    })
    .execute()
  await app.owner
    .insertInto('dispute')
    .values({
      ...own,
      id: newId<'dispute'>(),
      payment_id: paymentId,
      stripe_dispute_id: 'dp_1',
      state: 'needs_response',
      amount_minor: 4_200,
      currency: 'EUR',
      reason: 'fraudulent',
      updated_at: app.clock.now,
    })
    .execute()
}
