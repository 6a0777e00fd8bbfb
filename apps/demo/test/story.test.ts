import { createClient } from '@frontdesk/client'
import { createApiKey } from '@frontdesk/api/api-key/create-api-key'
import { asTenant } from '@frontdesk/db/as-tenant'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, chooseATime, goToPayment, logIn, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own; these stories have one. */
const refusals = { expected: [/status of 40[19]/] }

test('a visitor asks, books, pays and lands in the hub; the staff and their server see it', async () => {
  const { app, demoUrl } = house
  await using visitor = await house.newPage(visitorContext)
  await using staff = await house.newPage(refusals)

  const chat = await openChat(visitor, `${demoUrl}/lisbon/`)
  await chat.getByRole('textbox', { name: 'Your message' }).fill('Do you also photograph dogs?')
  await chat.getByRole('button', { name: 'Send message' }).click()

  await logIn(staff, app)
  await staff.getByText('Do you also photograph dogs?').first().click()
  await staff.getByRole('textbox', { name: /reply|message/i }).fill('We love dogs. Bring it along!')
  await staff.keyboard.press('Enter')
  await chat.getByText('We love dogs. Bring it along!').waitFor()

  await chooseATime(chat)
  const payment = await goToPayment(visitor, chat)
  await payment.getByRole('button', { name: /^Pay/ }).click()
  await payment.waitForURL(/\/hub(\/return)?$/)
  await payment.getByText('Your appointment is confirmed').waitFor()
  await chat.getByText('You are booked').waitFor()

  await staff.getByRole('link', { name: 'Bookings' }).click()
  await staff.getByText('Vera Visitor').first().waitFor()
  await staff.getByRole('link', { name: 'Projects' }).click()
  await staff.getByText('Vera Visitor').first().waitFor()
  await staff
    .getByRole('link', { name: /Portrait session|Vera Visitor/ })
    .first()
    .click()
  await staff.getByText('Rua das Flores 12').first().waitFor()

  const { token } = await asTenant({ kysely: app.owner }, app.a.tenantId, (tx) =>
    createApiKey(tx, app.a.tenantId, { name: 'Story', scopes: ['bookings:read'], now: new Date() }),
  )
  const client = createClient({ url: app.server.appUrl, key: token })
  const { bookings } = await client.bookings.list({ when: 'upcoming' })
  expect(bookings).toMatchObject([
    { state: 'confirmed', customerName: 'Vera Visitor', customerEmail: 'vera@example.com' },
  ])
  const mail = await app.mailbox.waitForMail(({ subject }) => subject.includes('is confirmed'))
  expect(mail.to).toContain('vera@example.com')
})

test('paid with every tab closed right away, the booking is confirmed and the mail leads to the hub', async () => {
  const { app, demoUrl } = house
  await app.mailbox.clear()
  {
    await using visitor = await house.newPage(visitorContext)
    const chat = await openChat(visitor, `${demoUrl}/lisbon/`)
    await chooseATime(chat)
    const payment = await goToPayment(visitor, chat)
    const paid = payment.waitForResponse((response) => response.request().method() === 'POST')
    await payment.getByRole('button', { name: /^Pay/ }).click()
    await paid
  }
  const mail = await app.mailbox.waitForMail(({ subject }) => subject.includes('is confirmed'))
  const link = /https?:\/\/\S+#fd_hublink_\S+/.exec(mail.text ?? '')?.[0] ?? ''
  await using later = await house.newPage(visitorContext)
  await later.goto(link)
  await later.getByRole('button', { name: 'Open my project' }).click()
  await later.getByText('Your appointment is confirmed').waitFor()
  expect(later.url()).not.toContain('fd_hublink')
})

test('a declined card is told on the payment page, and the next one pays', async () => {
  const { demoUrl } = house
  await using visitor = await house.newPage(visitorContext)
  const chat = await openChat(visitor, `${demoUrl}/lisbon/`)
  await chooseATime(chat)
  const payment = await goToPayment(visitor, chat)
  await payment.getByLabel('Card number').fill('4000 0000 0000 0002')
  await payment.getByRole('button', { name: /^Pay/ }).click()
  await payment
    .getByText(/declined/i)
    .first()
    .waitFor()
  await payment.getByLabel('Card number').fill('4242 4242 4242 4242')
  await payment.getByRole('button', { name: /^Pay/ }).click()
  await payment.getByText('Your appointment is confirmed').waitFor()
})

test('an abandoned payment gives the slot back to everybody', async () => {
  const { app, demoUrl } = house
  await using visitor = await house.newPage(visitorContext)
  const chat = await openChat(visitor, `${demoUrl}/lisbon/`)
  await chooseATime(chat)
  const payment = await goToPayment(visitor, chat)
  await payment.close()
  const [session] = app.stripe.control.sessions().slice(-1)
  await app.stripe.control.expire(session?.id ?? '')
  await chat.getByText(/was not paid in time/).waitFor()
  const expired = await app.owner
    .selectFrom('booking')
    .select('starts_at')
    .where('state', '=', 'expired')
    .executeTakeFirstOrThrow()

  await using other = await house.newPage(visitorContext)
  const theirs = await openChat(other, `${demoUrl}/lisbon/`)
  await chooseATime(theirs)
  await theirs.getByRole('button', { name: 'Confirm' }).click()
  await theirs.getByRole('button', { name: /^Pay €180/ }).waitFor()
  const again = await app.owner
    .selectFrom('booking')
    .select('starts_at')
    .where('state', '=', 'awaiting_payment')
    .execute()
  expect(again).toEqual([expired])
})

test('a visitor who reloads finds the conversation again', async () => {
  const { demoUrl } = house
  await using visitor = await house.newPage(visitorContext)
  const chat = await openChat(visitor, `${demoUrl}/lisbon/`)
  await chat.getByRole('textbox', { name: 'Your message' }).fill('I will be back in a minute')
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByText('Delivered').first().waitFor()
  const again = await openChat(visitor, `${demoUrl}/lisbon/sessions`)
  await again.getByText('I will be back in a minute').waitFor()
})
