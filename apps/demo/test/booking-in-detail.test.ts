import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { flawsOf } from './find-flaws.ts'
import { type House, chooseATime, openChat, openHouse, visitorContext } from './open-house.ts'
import { addExtrasAndQuestions, offer } from './rich-offer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await addExtrasAndQuestions(house)
})
afterAll(() => house[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own. */
const expected = [/status of 4(00|09)/]
const phone = { ...visitorContext, viewport: { width: 390, height: 844 }, expected }
const start = { days: 0, hours: 0 }

const firstTime = (chat: FrameLocator) =>
  chat
    .getByRole('group', { name: /^Times on/ })
    .getByRole('button')
    .first()

test('extras, questions and a deposit are booked in the chat; a reload keeps what was typed', async () => {
  const terms = { deposit: { kind: 'amount', amountMinor: 10_000 } } as const
  await offer(house, { terms, isRich: true })
  await using page = await house.newPage(phone)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await chat.getByRole('button', { name: 'Book an appointment' }).first().click()
  await chat.getByText('€100.00 now, €80.00 later').waitFor()
  await chat.getByRole('button', { name: /Portrait session/ }).click()
  await chat.getByRole('checkbox', { name: /A framed print/ }).check()
  await chat.getByText('1 h 30 min · €220.00').waitFor()
  await firstTime(chat).click()

  await chat.getByRole('textbox', { name: 'Your name' }).fill('Vera Visitor')
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill('vera@example.com')
  await chat.getByRole('button', { name: 'Continue' }).click()
  await chat.getByText('Please answer this.').first().waitFor()
  expect(await chat.getByText('Please answer this.').count()).toBe(3)
  await chat.getByRole('textbox', { name: 'Who comes along?' }).fill('My sister')
  await chat.getByRole('combobox', { name: 'Where shall it be?' }).selectOption('Outdoors')
  expect(await flawsOf(page)).toEqual([])

  await page.reload()
  await page.getByRole('button', { name: 'Open chat' }).click()
  expect(await chat.getByRole('textbox', { name: 'Who comes along?' }).inputValue()).toBe('My sister')
  expect(await chat.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Vera Visitor')
  await chat.getByRole('radio', { name: 'No' }).check()
  await chat.getByRole('button', { name: 'Continue' }).click()

  await chat.getByText('€100.00 now, €120.00 later').waitFor()
  await chat
    .getByText('You can cancel until the start and get everything back. You can move it until the start.')
    .waitFor()
  expect(await flawsOf(page)).toEqual([])
  await chat.getByRole('button', { name: 'Confirm' }).click()
  const pay = chat.getByRole('button', { name: /^Pay €100/ })
  await pay.waitFor()
  expect(await flawsOf(page)).toEqual([])

  const opened = page.waitForEvent('popup')
  await pay.click()
  const own = await opened
  await own.getByRole('button', { name: /^Pay/ }).click()
  await own.getByText('What you told us').waitFor()
  await own.getByText('My sister').waitFor()
  expect(await flawsOf(own)).toEqual([])
})

test('what changed before the yes is shown, old and new, and nothing is booked without another yes', async () => {
  await offer(house)
  await using page = await house.newPage(phone)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await chooseATime(chat)
  await offer(house, { priceMinor: 20_000, terms: { refunds: [{ until: start, percent: 50 }] } })
  await chat.getByRole('button', { name: 'Confirm' }).click()
  const changes = chat.getByRole('alert')
  await changes.getByText('Nothing is booked yet').waitFor()
  expect(await changes.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^Price:.*€180\.00.*€200\.00$/s),
    expect.stringMatching(/^Terms:.*everything back.*50% back/s),
  ])
  expect(await flawsOf(page)).toEqual([])
  await chat.getByRole('button', { name: 'Confirm' }).click()
  await chat.getByRole('button', { name: /^Pay €200/ }).waitFor()
})

test('a request is withdrawn in the chat', async () => {
  await offer(house, { needsApproval: true })
  await using page = await house.newPage(phone)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await chooseATime(chat)
  await chat.getByRole('button', { name: 'Send the request' }).click()
  await chat.getByRole('heading', { name: 'Waiting for approval' }).waitFor()
  await chat.getByRole('button', { name: 'Withdraw this request' }).click()
  await chat.getByRole('button', { name: 'Yes, withdraw' }).click()
  await chat.getByRole('heading', { name: 'Cancelled' }).waitFor()
  expect(await flawsOf(page)).toEqual([])
})

test('an offer of the staff is accepted in the chat, unless it is not what it was', async () => {
  const { app, demoUrl } = house
  await offer(house)
  await using page = await house.newPage(phone)
  const chat = await openChat(page, `${demoUrl}/lisbon/`)
  await chooseATime(chat)
  await chat.getByRole('button', { name: 'Cancel' }).click()
  await chat.getByRole('textbox', { name: 'Your message' }).fill('Could it be in three weeks?')
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByText('· Delivered').waitFor()

  const staff = await staffOf(app, app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const { services } = await staff.service.list.query({})
  const startsAt = new Date(Date.now() + 21 * 86_400_000)
  startsAt.setUTCHours(11, 0, 0, 0)
  const wish = {
    conversationId: conversations[0]?.id ?? '',
    serviceId: services[0]?.id ?? '',
    startsAt: startsAt.toISOString(),
    priceMinor: 15_000,
  }
  await staff.booking.propose.mutate({ ...wish, nonce: 'nonce-0001' })
  await chat.getByRole('heading', { name: 'A time is offered to you' }).waitFor()
  await chat.getByText('You can cancel until the start and get everything back. You can move it').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await offer(house, { priceMinor: 21_000 })
  await chat.getByRole('button', { name: 'Accept' }).click()
  await chat.getByText('Something about this has changed since it was offered').waitFor()

  // They have gone, and find the next one when they come back.
  await page.goto('about:blank')
  await staff.booking.propose.mutate({ ...wish, nonce: 'nonce-0002' })
  await openChat(page, `${demoUrl}/lisbon/`)
  await chat.getByRole('button', { name: 'Accept' }).nth(1).click()
  await chat.getByRole('button', { name: /^Pay €150/ }).waitFor()
})
