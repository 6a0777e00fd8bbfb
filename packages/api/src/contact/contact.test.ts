import { somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consentVersion } from '../entry/consent-version.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const { name, email } = somebody
const formOf = (nonce: string) => ({ siteKey: app.a.siteKey, name, email, text: 'Do you open on Sundays?', nonce })
const send = (form: ReturnType<typeof formOf> & { agreedTo?: string }) =>
  visitorClient(app.server.widgetUrl).contact.send.mutate(form)

test('a contact form becomes one thread of somebody new, however often it arrives, and brings no mail', async () => {
  for (const nonce of ['first-form', 'first-form', 'other-form']) {
    expect(await send(formOf(nonce))).toEqual({ ok: true })
  }
  await runJobs(app)
  const staff = await staffOf(app, app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  expect(conversations).toMatchObject([
    { channel: 'contact', customerName: name, lastMessage: { author: 'visitor', text: 'Do you open on Sundays?' } },
    { channel: 'contact', customerName: name },
  ])
  const [first] = conversations
  const conversation = await staff.conversation.get.query({ conversationId: first?.id ?? '' })
  expect(conversation).toMatchObject({ customerEmail: email, siteName: 'Web site', bookings: [] })
  const customers = await app.owner
    .selectFrom('customer')
    .select('id')
    .where('tenant_id', '=', app.a.tenantId)
    .execute()
  expect(customers).toHaveLength(2)
  expect(app.mailbox.mails()).toEqual([])
})

test('a form for a site that is not there gets the same answer, and goes nowhere', async () => {
  const before = await app.owner.selectFrom('conversation').select('id').execute()
  expect(await send({ ...formOf('nowhere-form'), siteKey: `site_${'0'.repeat(32)}` })).toEqual({ ok: true })
  await runJobs(app)
  expect(await app.owner.selectFrom('conversation').select('id').execute()).toHaveLength(before.length)
})

test('where nobody writes before they have agreed, a letter without a yes goes nowhere', async () => {
  const staff = await staffOf(app, app.a)
  const { sites } = await staff.site.list.query({})
  const set = (value: object) => staff.site.set.mutate({ siteId: sites[0]?.id ?? '', section: 'entry', value })
  const lettersOf = async () => {
    await runJobs(app)
    const { conversations } = await staff.conversation.list.query({ status: 'open' })
    return conversations.filter(({ lastMessage }) => lastMessage?.text === 'Under which terms?')
  }
  const letter = { ...formOf('agreeing-form'), text: 'Under which terms?' }
  const before = { consentText: 'We keep it for a year.', privacyUrl: '', mustAgree: true }
  await set(before)
  expect(await send(letter)).toEqual({ ok: true })
  expect(await send({ ...letter, agreedTo: 'ab'.repeat(32) })).toEqual({ ok: true })
  expect(await lettersOf()).toEqual([])

  await send({ ...letter, agreedTo: consentVersion(before) })
  const [found] = await lettersOf()
  expect(await staff.conversation.get.query({ conversationId: found?.id ?? '' })).toMatchObject({
    customerName: name,
    agreed: { isCurrent: true, said: { text: before.consentText } },
  })

  // The page was open when the text was changed.
  await set({ ...before, consentText: 'We keep it for two years.' })
  await send({ ...letter, nonce: 'late-form', agreedTo: consentVersion(before) })
  expect(await lettersOf()).toHaveLength(2)
  await set({})
})
