import type { WidgetDetail } from '@frontdesk/widget'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loaderOf, ownPageOf, talk, talkIn } from './host-page.ts'
import { type House, logIn, openHouse, visitorContext } from './open-house.ts'

declare global {
  var Frontdesk: (...call: unknown[]) => unknown
  var heard: WidgetDetail[]
}

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** The first line of the snippet, and a page that listens before anything is there. */
const stub = `<script>
  window.Frontdesk=window.Frontdesk||function(){(Frontdesk.q=Frontdesk.q||[]).push(arguments)}
  window.heard = []
  Frontdesk('on', '*', (event) => heard.push(event.detail))
</script>`

async function visit(html: string): Promise<Page & AsyncDisposable> {
  await using opened = new AsyncDisposableStack()
  const host = opened.use(await ownPageOf(house, html))
  const page = opened.use(await house.newPage(visitorContext))
  await page.goto(host.url)
  const kept = opened.move()
  return Object.assign(page, { [Symbol.asyncDispose]: () => kept.disposeAsync() })
}

const heardIn = (page: Page) => page.evaluate(() => heard)
const untilHeard = (page: Page, type: string) =>
  page.waitForFunction((wanted) => heard.some((detail) => detail.type === wanted), type)

test('a page that nobody talks on asks for the loader, and stores nothing', async () => {
  await using host = await ownPageOf(house, stub + loaderOf(house))
  await using page = await house.newPage(visitorContext)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(host.url)
  await untilHeard(page, 'ready')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  expect(asked.filter((url) => url !== host.url)).toEqual([`${house.app.server.widgetUrl}/widget.js`])
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
})

test('a page hears what happens: ids and enums, no names and no words', async () => {
  await using page = await visit(stub + loaderOf(house))
  const chat = await talkIn(page, 'Do you also photograph dogs?')
  await untilHeard(page, 'message:sent')
  await chat.getByRole('button', { name: 'Book an appointment' }).click()
  await chat.getByRole('button', { name: /Portrait session/ }).click()
  const times = chat.getByRole('group', { name: /^Times on/ }).getByRole('button')
  await times.first().click()
  await chat.getByRole('textbox', { name: 'Your name' }).fill('Vera Visitor')
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill('vera@example.com')
  await chat.getByRole('button', { name: 'Continue' }).click()
  await untilHeard(page, 'proposal:shown')
  await page.evaluate(() => Frontdesk('close'))
  await untilHeard(page, 'closed')
  expect(await heardIn(page)).toEqual([
    { v: 1, instance: '', type: 'ready' },
    { v: 1, instance: '', type: 'opened' },
    { v: 1, instance: '', type: 'conversation:started' },
    { v: 1, instance: '', type: 'message:sent', messageId: expect.stringMatching(/^msg_\w+$/) },
    { v: 1, instance: '', type: 'slot:selected', serviceId: expect.stringMatching(/^svc_\w+$/) },
    { v: 1, instance: '', type: 'proposal:shown', bookingId: expect.stringMatching(/^bkg_\w+$/) },
    { v: 1, instance: '', type: 'closed' },
  ])
})

test('listeners come once, many times, or not any more', async () => {
  await using page = await visit(stub + loaderOf(house))
  await untilHeard(page, 'ready')
  const counts = await page.evaluate(() => {
    const count = { on: 0, once: 0, off: 0, window: 0 }
    const never = () => count.off++
    Frontdesk('on', 'opened', () => count.on++)
    Frontdesk('once', 'opened', () => count.once++)
    Frontdesk('on', 'opened', never)
    Frontdesk('off', 'opened', never)
    addEventListener('frontdesk:opened', () => count.window++)
    for (const verb of ['open', 'close', 'toggle', 'toggle']) Frontdesk(verb)
    return count
  })
  expect(counts).toEqual({ on: 2, once: 1, off: 0, window: 2 })
})

test('what the page knows stands in the fields, and what it calls before the chat is there is not lost', async () => {
  const calls = `<script>
    Frontdesk('prefill', { name: 'Vera Visitor', email: 'vera@example.com', message: 'About the wedding' })
    Frontdesk('setTheme', 'dark')
    Frontdesk('book', { service: 'portrait SESSION' })
  </script>`
  await using page = await visit(stub + calls + loaderOf(house))
  const chat = page.frameLocator('iframe')
  await chat
    .getByRole('group', { name: /^Times on/ })
    .getByRole('button')
    .first()
    .click()
  expect(await chat.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Vera Visitor')
  expect(await chat.getByRole('textbox', { name: 'E-mail address' }).inputValue()).toBe('vera@example.com')
  expect(await chat.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('About the wedding')
  expect(await chat.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toBe('dark')
})

test('the page’s own button opens the chat, and gets the focus back', async () => {
  const buttons = `
    <button data-frontdesk-open>Talk to us</button>
    <button data-frontdesk-open="booking" data-frontdesk-service="Portrait session">Book a portrait</button>`
  await using page = await visit(stub + buttons + loaderOf(house, 'data-launcher="none"'))
  await untilHeard(page, 'ready')
  expect(await page.getByRole('button', { name: 'Open chat' }).count()).toBe(0)
  const own = page.getByRole('button', { name: 'Talk to us' })
  await own.click()
  const chat = page.frameLocator('iframe')
  await chat.locator('textarea:focus').waitFor()
  await page.keyboard.press('Escape')
  await untilHeard(page, 'closed')
  expect(await own.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: 'Book a portrait' }).click()
  await chat.getByRole('group', { name: /^Times on/ }).waitFor()
})

test('a wished day is the first that is shown', async () => {
  await using page = await visit(stub + loaderOf(house))
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  await page.evaluate((date) => Frontdesk('book', { service: 'Portrait session', date }), day)
  const chat = page.frameLocator('iframe')
  await chat.getByRole('group', { name: /^Times on/ }).waitFor()
  const label = await chat.getByRole('group', { name: 'Days' }).getByRole('button').first().innerText()
  const first = Number(/\d+/.exec(label)?.[0])
  const daysOfMonth = Array.from({ length: 5 }, (_, at) => new Date(Date.parse(day) + at * 86_400_000).getUTCDate())
  expect(daysOfMonth).toContain(first)
})

test('where the page says so, what is unread shows before anybody opens the chat', async () => {
  await using host = await ownPageOf(house, stub + loaderOf(house, 'data-preload="idle"'))
  await using page = await house.newPage(visitorContext)
  await page.goto(host.url)
  await talkIn(page, 'Are you there tomorrow?')
  await using staff = await house.newPage({ expected: [/status of 401/] })
  await logIn(staff, house.app)
  await staff.getByText('Are you there tomorrow?').first().click()
  await page.goto('about:blank')
  await staff.getByRole('textbox', { name: /reply|message/i }).fill('All day long.')
  await staff.keyboard.press('Enter')
  await staff.getByText('All day long.').first().waitFor()
  await page.goto(host.url)
  await page.getByRole('button', { name: 'Open chat, 1 unread' }).waitFor()
  expect(await heardIn(page)).toContainEqual({ v: 1, instance: '', type: 'unread', count: 1 })
  expect(await page.evaluate(() => Frontdesk('getState'))).toEqual({ isOpen: false, unread: 1 })
})

test('hidden it is gone until it is shown again', async () => {
  await using page = await visit(stub + loaderOf(house))
  const launcher = page.getByRole('button', { name: 'Open chat' })
  await launcher.waitFor()
  await page.evaluate(() => Frontdesk('hide'))
  await launcher.waitFor({ state: 'hidden' })
  await page.evaluate(() => Frontdesk('show'))
  await launcher.waitFor()
  expect(await page.evaluate(() => Frontdesk('getState'))).toEqual({ isOpen: false, unread: 0 })
})

test('several live side by side by their names, inline and in the corner', async () => {
  const places = `
    <div style="height:600px" data-frontdesk-inline="sales"></div>
    <button data-frontdesk-open data-frontdesk-for="nobody">Nobody</button>`
  await using page = await visit(`<main style="width:420px">${stub}${places}</main>${loaderOf(house)}`)
  const inline = page.frameLocator('[data-frontdesk-inline] iframe')
  await inline.getByRole('textbox', { name: 'Your message' }).waitFor()
  // Nothing to close, and the focus stays where it was.
  expect(await inline.getByRole('button', { name: 'Close chat' }).count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  const box = await page.locator('[data-frontdesk-inline] iframe').boundingBox()
  expect(box).toMatchObject({ width: 420, height: 600 })
  await talk(inline, 'Hello from the middle')

  await page.getByRole('button', { name: 'Nobody' }).click()
  expect(await heardIn(page)).not.toContainEqual(expect.objectContaining({ type: 'opened' }))
  await page.getByRole('button', { name: 'Open chat' }).click()
  await untilHeard(page, 'opened')
  await page.evaluate(() => Frontdesk('sales.destroy'))
  expect(await page.locator('[data-frontdesk-inline] iframe').count()).toBe(0)
  expect(await page.locator('iframe').count()).toBe(1)
})

test('by a link of its own the chat is a page, which can lead straight into a booking', async () => {
  const { server, a } = house.app
  await using page = await house.newPage(visitorContext)
  await page.goto(`${server.widgetUrl}/chat/${a.siteKey}#book=Portrait session`)
  await page.getByRole('group', { name: /^Times on/ }).waitFor()
  expect(await page.getByRole('button', { name: 'Close chat' }).count()).toBe(0)
  await page.getByRole('textbox', { name: 'Your message' }).fill('From a link')
  await page.getByRole('button', { name: 'Send message' }).click()
  await page.getByText('· Delivered').waitFor()
})
