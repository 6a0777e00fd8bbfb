/// <reference lib="dom" />
import { encodeId } from '@frontdesk/api/core/id-schema'
import { addOffer, newVisitor, somebody } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { fillThread } from '@frontdesk/testkit/fill-thread'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, logIn, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** The thread in which these words were said last, with so many entries by now. */
async function filled(words: string, length: number) {
  const { app } = house
  const member = await staffOf(app, app.a)
  const find = async () => {
    const { conversations } = await member.conversation.list.query({ status: 'open', limit: 50 })
    return conversations.find(({ lastMessage }) => lastMessage?.text === words)?.id
  }
  await expect.poll(find).toBeDefined()
  const conversationId = (await find()) ?? ''
  await fillThread(app, app.a, { conversationId, length })
  return { answer: (text: string) => member.message.send.mutate({ conversationId, nonce: 'nonce-9999', text }) }
}

const entry = (place: FrameLocator | Page, seq: number, length: number) =>
  place.getByText(`Entry ${seq} of ${length}`, { exact: true })

async function topOf(element: Locator): Promise<number> {
  return await element.evaluate((node) => node.getBoundingClientRect().top)
}

/** Fetches of pages: how many, and each waits until it is let through. */
async function holdPages(page: Page, surface: string) {
  let asked = 0
  let gate: PromiseWithResolvers<void> | undefined
  await page.context().route(`**/api/${surface}/message.earlier`, async (route) => {
    asked++
    await gate?.promise
    await route.continue()
  })
  return {
    asked: () => asked,
    hold: () => void (gate = Promise.withResolvers<void>()),
    release: () => gate?.resolve(),
  }
}

type Walk = {
  place: FrameLocator | Page
  scroller: Locator
  pages: Awaited<ReturnType<typeof holdPages>>
  length: number
}

/** A page of earlier entries comes above what is read, and leaves it where it is on the screen. */
async function keepsPlace({ place, scroller, pages, length }: Walk): Promise<void> {
  const first = entry(place, length - 49, length)
  pages.hold()
  const before = pages.asked()
  await scroller.evaluate((box) => box.scrollTo({ top: 0 }))
  await expect.poll(pages.asked).toBe(before + 1)
  const top = await topOf(first)
  pages.release()
  await entry(place, length - 50, length).waitFor({ state: 'attached' })
  await expect.poll(async () => Math.abs((await topOf(first)) - top)).toBeLessThan(2)
}

/** Up, until the first entry of all is there. */
async function toTheTop({ scroller }: Walk, first: Locator): Promise<void> {
  const oldest = () => scroller.getByText(/^Entry \d+ of/).first()
  while ((await first.count()) === 0) {
    const before = await oldest().textContent()
    await scroller.evaluate((box) => box.scrollTo({ top: 0 }))
    await expect.poll(async () => (await oldest().textContent()) !== before, { timeout: 15_000 }).toBe(true)
  }
}

/** How many entries are laid out; the others are there for a search in the page, and for screen readers. */
async function laidOut(scroller: Locator): Promise<number> {
  return await scroller
    .getByText(/^Entry \d+ of/)
    .evaluateAll((all) => all.filter((one) => one.checkVisibility({ contentVisibilityAuto: true })).length)
}

test('a visitor reads a thread of 1,200 entries from its end up, and finds back', async () => {
  const length = 1_200
  await using page = await house.newPage(visitorContext)
  const place = await openChat(page, `${house.demoUrl}/lisbon/`)
  const field = place.getByRole('textbox', { name: 'Your message' })
  await field.fill('A long story')
  await field.press('Enter')
  await place.getByText('Delivered').waitFor()
  const thread = await filled('A long story', length)

  const pages = await holdPages(page, 'visitor')
  await page.reload()
  await page.getByRole('button', { name: /^Open chat/ }).click()
  await entry(place, length, length).waitFor()
  expect(pages.asked()).toBe(1)
  expect(await place.getByText(/^Entry \d+ of/).count()).toBe(50)
  expect(await place.getByText('Hello! How can we help?').count()).toBe(0)

  const scroller = place.locator('.thread')
  const walk = { place, scroller, pages, length }
  await keepsPlace(walk)
  expect(await flawsOf(page)).toEqual([])
  await toTheTop(walk, place.getByText('A long story'))
  await place.getByText('Hello! How can we help?').waitFor({ state: 'attached' })
  expect(await place.getByRole('button', { name: 'Show earlier messages' }).count()).toBe(0)
  expect(await place.getByText(/^Entry \d+ of/).count()).toBe(length - 1)
  expect(await place.getByText('Today', { exact: true }).count()).toBe(1)
  expect(pages.asked()).toBe(length / 50)
  expect(await laidOut(scroller)).toBeLessThan(400)

  await thread.answer('And then?')
  await place.getByRole('button', { name: '1 new message below' }).click()
  await expect.poll(() => place.getByText('And then?').isVisible()).toBe(true)
  await expect.poll(() => place.getByRole('button', { name: /below|newest/ }).count()).toBe(0)
  expect(await laidOut(scroller)).toBeLessThan(400)
})

test('the staff read a long thread in the inbox the same way', async () => {
  const length = 1_000
  const { app } = house
  const visitor = await newVisitor(app, app.a)
  await visitor.message.send.mutate({ nonce: 'nonce-0001', text: 'A story for the staff' })
  await filled('A story for the staff', length)
  await using page = await house.newPage({ expected: [/status of 401/] })
  const pages = await holdPages(page, 'member')
  await logIn(page, app)
  await page.getByText(`Entry ${length} of ${length}`).first().click()
  const scroller = page.getByRole('log', { name: /^Messages with/ })
  await scroller.getByText(`Entry ${length} of ${length}`).waitFor()
  expect(pages.asked()).toBe(1)
  const walk = { place: page, scroller, pages, length }
  await keepsPlace(walk)
  expect(await flawsOf(page)).toEqual([])
  await toTheTop(walk, page.getByText('A story for the staff'))
  expect(pages.asked()).toBe(length / 50)
  expect(await page.getByRole('button', { name: 'Earlier messages' }).count()).toBe(0)
  expect(await laidOut(scroller)).toBeLessThan(400)
  await visitor.message.send.mutate({ nonce: 'nonce-0002', text: 'Are you still there?' })
  await page.getByRole('button', { name: '1 new message' }).click()
  await expect.poll(() => scroller.getByText('Are you still there?').isVisible()).toBe(true)
  await expect.poll(() => page.getByRole('button', { name: /new message|Newest/ }).count()).toBe(0)
})

test('and so does a customer in the hub', async () => {
  const length = 120
  const { app } = house
  const { serviceId } = await addOffer(app, app.a, { priceMinor: 0 })
  const visitor = await newVisitor(app, app.a)
  const startsAt = new Date(Date.now() + 3 * 86_400_000)
  startsAt.setUTCHours(11, 0, 0, 0)
  const wish = { nonce: 'nonce-0001', serviceId: encodeId('service', serviceId), startsAt: startsAt.toISOString() }
  const { id: bookingId } = await visitor.booking.propose.mutate({ ...wish, ...somebody })
  await visitor.booking.confirm.mutate({ bookingId })
  const { url } = await visitor.booking.handoff.mutate({ bookingId })
  await using page = await house.newPage({ ...visitorContext, expected: [/status of 401/] })
  await page.goto(url)
  const field = page.getByRole('textbox', { name: /message/i })
  await field.fill('A story for the hub')
  await field.press('Enter')
  const scroller = page.getByRole('log')
  await page.getByText('Delivered').waitFor()
  const thread = await filled('A story for the hub', length)
  const pages = await holdPages(page, 'customer')
  await page.reload()
  await entry(page, length, length).waitFor()
  expect(pages.asked()).toBe(1)
  const walk = { place: page, scroller, pages, length }
  await keepsPlace(walk)
  await toTheTop(walk, page.getByText('A story for the hub'))
  expect(pages.asked()).toBe(3)
  expect(await flawsOf(page)).toEqual([])
  await thread.answer('We are with you')
  await page.getByRole('button', { name: '1 new message' }).click()
  await expect.poll(() => scroller.getByText('We are with you').isVisible()).toBe(true)
})
