import { encodeId } from '@frontdesk/api/core/id-schema'
import { newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, openHouse, visitorContext } from './open-house.ts'
import { offer } from './rich-offer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own. */
const phone = { ...visitorContext, viewport: { width: 390, height: 844 }, expected: [/status of 4(01|09)/] }
const start = { days: 0, hours: 0 }
let day = 3

/** What a visitor booked for a day that nobody else of these tests has, with the way to their own page. */
async function booked() {
  const { app } = house
  const { id } = await app.owner
    .selectFrom('service')
    .select('id')
    .where('tenant_id', '=', app.a.tenantId)
    .executeTakeFirstOrThrow()
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(Date.now() + day++ * 86_400_000)
  startsAt.setUTCHours(10, 0, 0, 0)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', id), startsAt: startsAt.toISOString() }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  return { bookingId, visitor, url: (await visitor.booking.handoff.mutate({ bookingId })).url }
}

async function pay(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay/ }).click()
  await page.getByText('Your appointment is confirmed').waitFor()
}

test('a customer moves what they paid for, on either clock, and then calls it off knowing what goes back', async () => {
  const refunds = [
    { until: { days: 60, hours: 0 }, percent: 100 },
    { until: start, percent: 50 },
  ]
  await offer(house, { terms: { refunds } })
  const { url } = await booked()
  await using page = await house.newPage(phone)
  await page.goto(url)
  await pay(page)
  await page.getByText(/You can move it until/).waitFor()
  expect(await flawsOf(page)).toEqual([])

  await page.getByRole('button', { name: 'Choose another time' }).click()
  const dialog = page.getByRole('dialog', { name: 'Choose another time' })
  const times = dialog.getByRole('group', { name: /^Free times on/ }).getByRole('button')
  await times.first().waitFor()
  expect(await times.first().innerText()).toMatch(/^1\d:00$/)
  await dialog.getByText('If you cancel later, €90.00 of the €180.00 you paid goes back at most').waitFor()
  await dialog.getByRole('button', { name: /For the business, Lisbon time/ }).click()
  await dialog.getByRole('button', { name: 'Later days' }).click()
  await times.filter({ hasText: '15:00' }).click()
  expect(await flawsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: /^Move it to .* 15:00$/ }).click()
  await page.getByText('The appointment was moved. The new time is on its way by e-mail.').waitFor()
  await page.getByText('16:00 – 17:00').waitFor()

  await page.getByRole('button', { name: 'Receipt for €180.00' }).click()
  await page.getByRole('heading', { name: 'Receipt' }).waitFor()
  await page.getByText('1 High Street').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Back to your booking' }).click()

  await page.getByRole('button', { name: 'Cancel the appointment' }).click()
  const sure = page.getByRole('alertdialog')
  await sure.getByText('Of the €180.00 you paid, €90.00 goes back to you by the terms you agreed to.').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await sure.getByRole('button', { name: 'Cancel the appointment' }).click()
  await page.getByRole('heading', { name: 'This appointment was cancelled' }).waitFor()
  await page.getByText(/€90\.00 sent back on .*, since you cancelled\./).waitFor()
  expect(await flawsOf(page)).toEqual([])
})

test('past the deadline the page says so, and what to do instead', async () => {
  await offer(house, { priceMinor: 0, terms: { rescheduleUntil: { days: 90, hours: 0 }, cancelUntil: null } })
  const { url } = await booked()
  await using page = await house.newPage(phone)
  await page.goto(url)
  await page
    .getByText(/^It could be moved here until .*: it is too late for that now\. It cannot be cancelled here\./)
    .waitFor()
  expect(await page.getByRole('button', { name: /Choose another time|Cancel the appointment/ }).count()).toBe(0)
  expect(await flawsOf(page)).toEqual([])
})

test('a deadline that passes while the page is open is told in words, too', async () => {
  await offer(house, { priceMinor: 0 })
  const { url, bookingId } = await booked()
  await using page = await house.newPage(phone)
  await page.goto(url)
  await page.getByRole('button', { name: 'Cancel the appointment' }).click()
  const terms = JSON.stringify({ version: 1, cancelUntil: { days: 90, hours: 0 } })
  const { owner } = house.app
  const { id } = await owner.selectFrom('booking').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
  expect(encodeId('booking', id)).toBe(bookingId)
  await owner.updateTable('booking').set({ terms }).where('id', '=', id).execute()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the appointment' }).click()
  await page.getByRole('alert').getByText('Please write a message').waitFor()
})

test('whoever waits for an answer sees until when it comes, and can withdraw', async () => {
  await offer(house, { needsApproval: true })
  const { url } = await booked()
  await using page = await house.newPage(phone)
  await page.goto(url)
  await page.getByRole('heading', { name: /will answer$/ }).waitFor()
  await page.getByText(/as soon as there is an answer, at the latest at/).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Withdraw the request' }).click()
  await page.getByRole('alertdialog').getByText('Nothing has been paid').waitFor()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw the request' }).click()
  await page.getByRole('heading', { name: 'This appointment was cancelled' }).waitFor()
})

test('an offer of the staff is accepted on the page, and leads to the payment', async () => {
  const refunds = [
    { until: { days: 7, hours: 0 }, percent: 100 },
    { until: start, percent: 50 },
  ]
  await offer(house, { terms: { deposit: { kind: 'amount', amountMinor: 4_000 }, refunds } })
  const { app } = house
  await app.mailbox.clear()
  const { visitor, bookingId } = await booked()
  const staff = await staffOf(app, app.a)
  const { customerId, serviceId } = await staff.booking.get.query({ bookingId })
  await visitor.booking.release.mutate({ bookingId })
  const startsAt = new Date(Date.now() + 30 * 86_400_000)
  startsAt.setUTCHours(12, 0, 0, 0)
  const wish = { customerId, serviceId, startsAt: startsAt.toISOString(), priceMinor: 12_000 }
  await staff.booking.propose.mutate({ ...wish, nonce: 'nonce-0002' })
  const mail = await app.mailbox.waitForMail(({ subject }) => subject.endsWith('has a time for you'))
  const link = /https?:\/\/\S+#fd_hublink_\S+/.exec(mail.text ?? '')?.[0] ?? ''
  await using page = await house.newPage(phone)
  await page.goto(link)
  await page.getByRole('button', { name: 'Open my project' }).click()
  await page.getByRole('heading', { name: /offers you this time$/ }).waitFor()
  await page.getByText('You pay €40.00 on the next page, and €80.00 later.').waitFor()
  await page.getByText(/^If you cancel until 1\d:00 on .*, all of it goes back; until it begins, 50 % of it/).waitFor()
  await page.getByText('You can move it until it begins.').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Pay €40.00' }).waitFor()
})

test('a bank that takes its time is waited for in words, and so is a word from the payment page', async () => {
  await offer(house)
  const { stripe } = house.app
  const { url } = await booked()
  await using page = await house.newPage(phone)
  await page.clock.install()
  await page.goto(url)
  await page.getByRole('button', { name: /^Pay/ }).waitFor()
  stripe.control.holdWebhooks()
  const session = stripe.control.sessions().at(-1)?.id ?? ''
  await stripe.control.pay(session, 'delayed')
  await page.goto(`${house.app.server.appUrl}/hub/return`)
  await page.getByText('Checking your payment…').waitFor()
  await page.clock.fastForward(61_000)
  await page.getByText('This takes longer than usual').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await stripe.control.releaseWebhooks()
  await page.clock.fastForward(11_000)
  await page.getByRole('heading', { name: 'Your bank is still processing the payment' }).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'See your booking' }).click()
  await page.getByText('Your bank confirms within days, and your time is kept meanwhile.').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await stripe.control.settleDelayed(session, 'succeeded')
  await page.getByText('Your appointment is confirmed').waitFor()
})
