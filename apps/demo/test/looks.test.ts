import { launchBrowser } from '@frontdesk/start/launch-browser'
import { type DemoSystem, startDemoSystem } from '@frontdesk/start/walks/demo-system'
import { go } from '@frontdesk/start/walks/go'
import { screens } from '@frontdesk/start/walks/screens'
import { walkers } from '@frontdesk/start/walks/walkers'
import { createTestDatabase, operatorKey } from '@frontdesk/testkit/test-database'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flawsByDayAndNight } from './day-and-night.ts'

const house = new AsyncDisposableStack()
let system: DemoSystem
let browser: Browser
beforeAll(async () => {
  const database = house.use(await createTestDatabase())
  system = house.use(await startDemoSystem({ settings: { databaseUrl: database.url, operatorKey } }))
  browser = house.use(await launchBrowser())
})
afterAll(() => house.disposeAsync())

/** What a browser reports by itself when a walk asks for what is refused: wrong passwords, dead links, work not done yet. */
const refusal = /^Failed to load resource: .* status of 4(?:0[0149]|28)/

const everywhere = Object.keys(screens) as (keyof typeof screens)[]

// The longest walk takes three quarters of a minute where one other file runs beside it.
describe.each(everywhere)('on a %s', { timeout: 240_000 }, (screen) => {
  test.each(Object.entries(walkers))('every page of the %s is fit to be seen, day and night', async (_, walker) => {
    const flaws: string[] = []
    const complain = (text: string) => void (refusal.test(text) || flaws.push(text))
    const onContext = (context: BrowserContext) => {
      context.on('console', (message) => message.type() === 'error' && complain(message.text()))
      context.on('weberror', (error) => complain(error.error().stack ?? String(error.error())))
    }
    await go(walker, { browser, places: system.places, screen, onContext }, async (name, page) => {
      for (const flaw of await flawsByDayAndNight(page)) flaws.push(`${name}, ${flaw}`)
    })
    expect(flaws).toEqual([])
  })
})
