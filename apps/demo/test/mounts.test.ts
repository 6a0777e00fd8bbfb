import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loaderOf, ownPageOf, talk, talkIn } from './host-page.ts'
import { type House, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

const times = 50

test('mounted and destroyed fifty times, no listener, no node and no memory stays', { timeout: 240_000 }, async () => {
  await using host = await ownPageOf(house, `<h1>A page</h1>${loaderOf(house).replace(/data-site="\w+"/, '')}`)
  await using page = await house.newPage(visitorContext)
  await page.goto(host.url)
  await page.waitForFunction(() => 'Frontdesk' in globalThis)
  const { siteKey } = house.app.a
  const round = async (isOpened: boolean) => {
    await page.evaluate((site) => Frontdesk('init', { site }), siteKey)
    if (isOpened) {
      await page.evaluate(() => Frontdesk('open'))
      await page.frameLocator('iframe').getByRole('textbox', { name: 'Your message' }).waitFor()
    }
    await page.evaluate(() => Frontdesk('destroy'))
  }
  for (let at = 0; at < 3; at++) await round(true) // what is loaded once is loaded now
  const before = await traces(page)
  for (let at = 0; at < times; at++) await round(at % 5 === 0)
  const after = await traces(page)
  expect(after.listeners).toBe(before.listeners)
  expect(after.nodes).toBe(before.nodes)
  expect(after.documents).toBe(before.documents)
  expect(after.heap - before.heap).toBeLessThan(500_000)
  // And it is as good as new.
  await page.evaluate((site) => Frontdesk('init', { site }), siteKey)
  await talkIn(page)
})

test('in React’s strict mode, fifty routes later, everything is as it was', { timeout: 240_000 }, async () => {
  const { app } = house
  const config = `globalThis.page = ${JSON.stringify({ url: app.server.widgetUrl, site: app.a.siteKey })}`
  const policy = `require-trusted-types-for 'script'; trusted-types frontdesk-widget`
  await using host = await ownPageOf(house, `<body><script>${config}</script><script src="/app.js"></script></body>`, {
    files: { '/app.js': await bundle() },
    headers: { 'content-security-policy': policy },
  })
  await using page = await house.newPage(visitorContext)
  await page.goto(host.url)
  const goTo = async (route: 'home' | 'chat' | 'inline') => {
    await page.evaluate((to) => globalThis.goTo(to), route)
    await page.getByRole('heading', { name: route }).waitFor()
  }
  const round = async () => {
    await goTo('chat')
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    await goTo('home')
    await page.getByRole('button', { name: 'Open chat' }).waitFor({ state: 'detached' })
  }
  for (let at = 0; at < 3; at++) await round()
  const before = await traces(page)
  for (let at = 0; at < times; at++) await round()
  const after = await traces(page)
  expect(after.listeners).toBe(before.listeners)
  expect(after.documents).toBe(before.documents)
  expect(after.nodes - before.nodes).toBeLessThan(20)
  expect(await page.locator('script[src$="widget.js"]').count()).toBe(1)

  await goTo('chat')
  await page.getByRole('button', { name: 'Talk to us' }).click()
  await talk(page.frameLocator('iframe'), 'From the corner')
  await goTo('inline')
  const inline = page.frameLocator('main iframe')
  await inline.getByText('From the corner').waitFor()
  expect(await page.locator('iframe').count()).toBe(1)
})

type Traces = { listeners: number; nodes: number; documents: number; heap: number }

/** What is left of everything after it could be cleared away. */
async function traces(page: Page): Promise<Traces> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  for (let at = 0; at < 3; at++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN
  return {
    listeners: of('JSEventListeners'),
    nodes: of('Nodes'),
    documents: of('Documents'),
    heap: of('JSHeapUsedSize'),
  }
}

/** As a developer's own build makes it: strict mode is strict there only. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('react-page/main.ts', import.meta.url)), formats: ['iife'], name: 'app' },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}
