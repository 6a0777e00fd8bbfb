import { launcherLook } from '@frontdesk/api/site/launcher-look'
import { Look } from '@frontdesk/api/site/sections/look'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loaderOf, ownPageOf, talk, talkIn } from './host-page.ts'
import { type House, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 900 }

const launcherOf = (page: Page) => page.getByRole('button', { name: 'Open chat' })
const widthOf = async (page: Page) => (await launcherOf(page).boundingBox())?.width

/** The business's page with the snippet of this look, on a phone. */
async function visit(look: string): Promise<Page & AsyncDisposable> {
  await using opened = new AsyncDisposableStack()
  const html = `<button data-frontdesk-open>Write to us</button>${loaderOf(house, `data-look="${look}"`)}`
  const host = opened.use(await ownPageOf(house, html))
  const page = opened.use(await house.newPage({ ...visitorContext, viewport: phone }))
  await page.goto(host.url)
  const kept = opened.move()
  return Object.assign(page, { [Symbol.asyncDispose]: () => kept.disposeAsync() })
}

function lookWith(wanted: Partial<Look>): string {
  return launcherLook('#0e5c53', Look.parse({ launcherText: 'Ask us', ...wanted }))
}

test('the words leave the launcher on a phone, before the chat is loaded and after', async () => {
  await using page = await visit(lookWith({ launcherOnPhones: 'icon' }))
  await launcherOf(page).waitFor()
  expect(await widthOf(page)).toBe(60)
  const chat = await talkIn(page)
  await chat.getByRole('button', { name: 'Close chat' }).click()
  await launcherOf(page).waitFor()
  expect(await widthOf(page)).toBe(60)
  await page.setViewportSize(desk)
  expect(await widthOf(page)).toBeGreaterThan(100)
})

test('without the launcher on a phone, a button of the page opens the chat, and the way back leaves nothing', async () => {
  await using page = await visit(lookWith({ launcherOnPhones: 'hidden' }))
  await page.getByRole('button', { name: 'Write to us' }).click()
  const chat = await talk(page.frameLocator('iframe[title^="Chat"]'), 'Is anybody there?')
  expect(await page.locator('iframe').boundingBox()).toEqual({ x: 0, y: 0, ...phone })
  await chat.getByRole('button', { name: 'Close chat' }).click()
  await page.locator('iframe').waitFor({ state: 'hidden' })
  expect(await page.getByRole('button').count()).toBe(1)
  await page.setViewportSize(desk)
  await launcherOf(page).waitFor()
})

test('a mistake in the look spoils nothing but the look', async () => {
  await using page = await visit('--fd-accent:#be123c}}iframe{@media(')
  await talkIn(page)
  expect(await page.locator('iframe').boundingBox()).toEqual({ x: 0, y: 0, ...phone })
})
