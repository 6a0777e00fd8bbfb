import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { silent } from './report.ts'
import { readSettings } from './settings.ts'
import { type Running, start } from './start.ts'
import { openState } from './state.ts'
import { type Places, welcome } from './welcome.ts'

describe('npm start', { timeout: 120_000 }, () => {
  test('brings up everything that it tells of, and a second time finds it as it was', async () => {
    using place = makeRoot()
    const first = await visit(place.root, async ({ places }) => {
      expect(await statusOf(`${places.demoUrl}/lisbon/`)).toBe(200)
      expect(await statusOf(`${places.appUrl}/readyz`)).toBe(200)
      expect(await statusOf(places.mailboxUrl)).toBe(200)
      expect(await statusOf(places.stripeUrl)).toBe(200)
      return remembered(places)
    })
    expect(await visit(place.root, async ({ places }) => remembered(places))).toEqual(first)
  })

  test('leaves nothing that answers once it has ended', async () => {
    using place = makeRoot()
    const places = await visit(place.root, async (running) => running.places)
    for (const url of [places.appUrl, places.demoUrl, places.mailboxUrl, places.stripeUrl]) {
      await expect(statusOf(url)).rejects.toThrow('fetch failed')
    }
  })
})

describe('the welcome', () => {
  const access = {
    business: 'Atelier Luz',
    email: 'ana@example.com',
    siteKey: 'site_1',
    apiKey: `fd_key_${'x'.repeat(70)}`,
  }
  const places: Places = {
    demo: { lisbon: access, chicago: access },
    demoPassword: 'three-small-words',
    appUrl: 'http://localhost:4600',
    widgetUrl: 'http://localhost:4601',
    demoUrl: 'http://localhost:4610',
    mailboxUrl: 'http://localhost:4630',
    stripeUrl: undefined,
  }

  test('tells where to look and how to log in, in lines that fit a terminal', () => {
    const text = welcome(places)
    for (const needed of [places.demoUrl, places.appUrl, access.email, places.demoPassword, access.apiKey]) {
      expect(text).toContain(needed)
    }
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120)
  })

  test('tells what goes out for real', () => {
    expect(welcome(places)).toMatch(/Payments +go to Stripe/)
    expect(welcome(places)).toMatch(/Mails .*arrives here/)
  })
})

describe('the settings', () => {
  test.each([
    ['SMTP_URL', 'MAIL_FROM'],
    ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  ])('with %s need %s too', (name, partner) => {
    expect(() => readSettings({ [name]: 'something' })).toThrow(partner)
  })

  test('are all empty in an empty environment', () => {
    expect(Object.values(readSettings({})).flat().filter(Boolean)).toEqual([])
  })
})

async function visit<T>(root: string, look: (running: Running) => Promise<T>): Promise<T> {
  await using house = new AsyncDisposableStack()
  const state = openState({ root, fresh: false })
  house.adopt(state, (open) => open[Symbol.dispose]())
  return await look(await start(house, { settings: readSettings({}), state, watch: false, report: silent }))
}

/** What a person has noted or bookmarked; the ports may be another clone's by now. */
function remembered({ demo, demoPassword }: Places) {
  return { demo, demoPassword }
}

async function statusOf(url = ''): Promise<number> {
  const response = await fetch(url)
  await response.body?.cancel()
  return response.status
}

function makeRoot(): Disposable & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'frontdesk start '))
  chmodSync(root, 0o755)
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) }
}
