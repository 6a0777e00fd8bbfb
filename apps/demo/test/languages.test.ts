import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

async function speak(page: Page, locale: string): Promise<void> {
  await page.evaluate((value) => {
    const { Frontdesk } = window as unknown as { Frontdesk: (verb: string, value: string) => void } // the loader's
    Frontdesk('setLocale', value)
  }, locale)
}

const html = (chat: FrameLocator) => chat.locator('html')
/** From the left edge of the chat. */
const leftOf = async (chat: FrameLocator, name: string) =>
  (await chat.getByRole('button', { name }).boundingBox())?.x ?? Number.NaN

test('a page changes the language while somebody writes, and they go on where they were', async () => {
  await using page = await house.newPage({ ...visitorContext, viewport: { width: 390, height: 844 } })
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  const closeInEnglish = await leftOf(chat, 'Close chat')
  await chat.getByRole('textbox', { name: 'Your message' }).fill('Half a sen')

  await speak(page, 'ar')
  const field = chat.getByRole('textbox', { name: 'رسالتك' })
  await field.waitFor()
  expect(await field.inputValue()).toBe('Half a sen')
  expect(await html(chat).getAttribute('dir')).toBe('rtl')
  expect(await html(chat).getAttribute('lang')).toMatch(/^ar/)
  expect(await leftOf(chat, 'إغلاق المحادثة')).toBeLessThan(closeInEnglish)
  expect(await flawsOf(page)).toEqual([])

  await speak(page, 'de')
  await chat.getByRole('textbox', { name: 'Ihre Nachricht' }).waitFor()
  expect(await html(chat).getAttribute('dir')).toBe('ltr')
  expect(await chat.getByRole('textbox', { name: 'Ihre Nachricht' }).inputValue()).toBe('Half a sen')
})

test('a whole booking reads from right to left in Arabic', async () => {
  await using page = await house.newPage({ ...visitorContext, viewport: { width: 390, height: 844 } })
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await speak(page, 'ar')
  await chat.getByRole('textbox', { name: 'رسالتك' }).waitFor()
  await chat.getByRole('button', { name: 'حجز موعد' }).first().click()
  await chat.getByRole('button', { name: /Portrait session/ }).click()
  await chat.locator('.times button, [role=group] button').first().waitFor()
  expect(await flawsOf(page)).toEqual([])
})

test('a long name and long words leave the head of the chat as high as it is', async () => {
  const { owner, a } = house.app
  const phone = { ...visitorContext, viewport: { width: 320, height: 640 } }
  const heights: (number | undefined)[] = []
  for (const [name, locale] of [
    ['Luz', 'zh-CN'],
    ['Steuerberatungskanzlei Müller-Lüdenscheidt und Partner', 'fr-FR'],
  ] as const) {
    await owner.updateTable('tenant').set({ name }).where('id', '=', a.tenantId).execute()
    await using page = await house.newPage({ ...phone, locale })
    await page.goto(`${house.app.server.widgetUrl}/chat/${a.siteKey}`)
    await page.getByRole('heading', { name, exact: true }).waitFor()
    heights.push((await page.locator('main > header').boundingBox())?.height)
  }
  expect(heights[0]).toBeGreaterThan(0)
  expect(heights[1]).toBe(heights[0])
})
