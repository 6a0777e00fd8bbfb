import { chatFiles } from '@frontdesk/widget-app/weigh'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

const lost = { ...visitorContext, expected: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] }

/** From now on the words of a language are not to be had, nor the server. Gives back how to mend it. */
async function cut(context: BrowserContext, language: string): Promise<() => Promise<void>> {
  const gone = new RegExp(String.raw`/frame/assets/${language}-[\w-]+\.js$|/readyz$`)
  await context.route(gone, (route) => route.abort('internetdisconnected'))
  return () => context.unroute(gone)
}

function speak(page: Page, locale: string): Promise<void> {
  return page.evaluate((value) => {
    const { Frontdesk } = window as unknown as { Frontdesk: (verb: string, value: string) => void } // the loader's
    Frontdesk('setLocale', value)
  }, locale)
}

test('whoever opens the chat loads one language, and nothing that is not weighed', async () => {
  await using page = await house.newPage({ ...visitorContext, locale: 'uk-UA' })
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto(`${house.app.server.widgetUrl}/chat/${house.app.a.siteKey}`)
  await page.getByRole('textbox', { name: 'Ваше повідомлення' }).fill('Доброго дня')
  await page.waitForLoadState('networkidle')
  const weighed = chatFiles('uk')
  expect(fetched.filter((path) => path.startsWith('/frame/') && !weighed.includes(path))).toEqual([])
  expect(fetched.filter((path) => /\/[a-z]{2}-[\w-]+\.js$/.test(path))).toHaveLength(1)
})

test('a chat without words is put away again, and the next wish has them', async () => {
  await using page = await house.newPage(lost)
  await page.goto(`${house.demoUrl}/lisbon/`)
  const mend = await cut(page.context(), 'en')
  const launcher = page.getByRole('button', { name: 'Open chat' })
  const told = page.evaluate(
    () =>
      new Promise((resolve) => addEventListener('frontdesk:error', (event) => resolve((event as CustomEvent).detail))),
  )
  await launcher.click()
  expect(await told).toMatchObject({ code: 'blocked' })
  expect(await launcher.getAttribute('aria-expanded')).toBe('false')
  await mend()
  await launcher.click()
  await page.frameLocator('iframe').getByRole('textbox', { name: 'Your message' }).waitFor()
})

test('a chat on a page of its own draws nothing without words, and all of it as soon as they come', async () => {
  await using page = await house.newPage(lost)
  const mend = await cut(page.context(), 'en')
  const missed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/readyz'))
  await page.goto(`${house.app.server.widgetUrl}/chat/${house.app.a.siteKey}`)
  await missed
  expect(await page.locator('#frontdesk').innerHTML()).toBe('')
  await mend()
  await page.getByRole('textbox', { name: 'Your message' }).waitFor()
  expect(await page.title()).toContain('Chat with')
})

test('a language that is not to be had is spoken as soon as it comes, and until then the one before', async () => {
  await using page = await house.newPage(lost)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await chat.getByRole('textbox', { name: 'Your message' }).fill('Half a sentence')
  const mend = await cut(page.context(), 'de')
  await speak(page, 'de')
  await chat.getByText('No connection right now', { exact: false }).waitFor()
  expect(await chat.locator('html').getAttribute('lang')).toBe('en-GB')
  expect(await chat.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('Half a sentence')
  await mend()
  const field = chat.getByRole('textbox', { name: 'Ihre Nachricht' })
  await field.waitFor()
  expect(await field.inputValue()).toBe('Half a sentence')
})
