import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { customerClient, enterHub } from '@frontdesk/testkit/customer-client'
import { loggedIn } from '@frontdesk/testkit/test-client'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { expect, test } from 'vitest'

async function freeBooking(app: TestApp) {
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const startsAt = '2026-03-12T10:00:00.000Z'
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt, ...somebody }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  expect(await visitor.booking.confirm.mutate({ bookingId })).toMatchObject({
    next: 'done',
    booking: { state: 'confirmed' },
  })
  await runJobs(app)
  return { visitor, bookingId }
}

function linkIn(text: string): string {
  return /https?:\/\/\S+#fd_hublink_\S+/.exec(text)?.[0] ?? ''
}

test('a confirmed booking is mailed once, with both zones named and a link that opens the project once', async () => {
  await using app = await startTestApp()
  await freeBooking(app)
  await runJobs(app)
  const mails = app.mailbox.mails()
  expect(mails).toHaveLength(1)
  const [mail] = mails
  expect(mail).toMatchObject({ subject: 'Your booking with Tenant A is confirmed' })
  expect(mail?.text).toContain('Thursday, 12 March 2026, 11:00 to 12:00 (Europe/Berlin, UTC+1)')
  expect(mail?.text).toContain('At Tenant A: Thursday, 12 March 2026, 10:00 to 11:00 (Europe/Lisbon, UTC+0)')

  const link = linkIn(mail?.text ?? '')
  expect(link).toMatch(/\/hub#fd_hublink_/)
  const customer = await enterHub(app.server.appUrl, link)
  expect((await customer.project.get.query({})).customerName).toBe(somebody.name)
  await expect(enterHub(app.server.appUrl, link)).rejects.toThrow('wants a code')
})

test('who holds a used link gets a new one by mail, and whoever asks with none gets the same answer', async () => {
  await using app = await startTestApp()
  await freeBooking(app)
  const link = linkIn(app.mailbox.mails()[0]?.text ?? '')
  await enterHub(app.server.appUrl, link)
  const stranger = customerClient(app.server.appUrl)
  expect(await stranger.hub.resend.mutate({ token: 'fd_hublink_nothing' })).toEqual({ ok: true })
  expect(await stranger.hub.resend.mutate({ token: new URL(link).hash.slice(1) })).toEqual({ ok: true })
  await runJobs(app)
  await runJobs(app)
  const [again, ...others] = app.mailbox.mails()
  expect(others).toHaveLength(1)
  expect(again?.subject).toBe('Your new link to Tenant A')
  const customer = await enterHub(app.server.appUrl, linkIn(again?.text ?? ''))
  expect((await customer.project.get.query({})).title).toBe('Portrait session')
})

test('leaving the hub ends the session for every copy of its cookie', async () => {
  await using app = await startTestApp()
  const { visitor, bookingId } = await freeBooking(app)
  const customer = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
  await customer.hub.leave.mutate({})
  await expect(customer.project.get.query({})).rejects.toMatchObject({ data: { code: 'unauthenticated' } })
})

test('the calendar file keeps its UID and names the instant', async () => {
  await using app = await startTestApp()
  const { visitor, bookingId } = await freeBooking(app)
  const customer = await enterHub(app.server.appUrl, (await visitor.booking.handoff.mutate({ bookingId })).url)
  const { content } = await customer.project.calendar.query({})
  expect(content).toContain(`UID:${bookingId}@frontdesk`)
  expect(content).toContain('DTSTART;TZID=Europe/Lisbon:20260312T100000')
})

test('a request waits for the business, and its word reaches the customer', async () => {
  await using app = await startTestApp()
  const { serviceId } = await addOffer(app, app.a, { needsApproval: true })
  const visitor = await newVisitor(app, app.a)
  const wish = {
    nonce: 'nonce-0001',
    serviceId: encodeId('service', serviceId),
    startsAt: '2026-03-12T10:00:00.000Z',
    ...somebody,
  }
  const { id: bookingId } = await visitor.booking.propose.mutate(wish)
  expect(await visitor.booking.confirm.mutate({ bookingId })).toMatchObject({ next: 'wait_for_approval' })
  const member = await loggedIn(app.server.appUrl, app.a)
  expect(await member.booking.approve.mutate({ bookingId })).toMatchObject({ state: 'awaiting_payment' })
  await expect(member.booking.decline.mutate({ bookingId })).rejects.toMatchObject({ data: { code: 'wrong_state' } })
  await runJobs(app)
  expect(app.mailbox.mails().map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['Tenant A has your request', 'Please pay for your booking with Tenant A']),
  )
  const due = app.mailbox.mails().find(({ subject }) => subject.startsWith('Please pay'))
  const customer = await enterHub(app.server.appUrl, linkIn(due?.text ?? ''))
  expect((await customer.payment.checkout.mutate({})).url).toContain(app.stripe.url)
})
