import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, logIn, openHouse } from './open-house.ts'
import { offer } from './rich-offer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

const phone = { viewport: { width: 390, height: 844 } }
/** A browser says by itself what it could not fetch, and whom it was refused to. */
const expected = [/ERR_INTERNET_DISCONNECTED/, /status of 401/]

test('who is offline before they are logged in is told so, and goes on when they are back', async () => {
  await using page = await house.newPage({ ...phone, expected })
  await page.goto(`${house.app.server.appUrl}/admin/forgot`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill('vera@example.com')
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await page.getByRole('button', { name: 'Send the link' }).click()
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  expect(await page.getByText('You are offline.').count()).toBe(0)
})

test('a search without a connection says so, and does not show what another word has found', async () => {
  await using page = await house.newPage({ expected })
  await logIn(page, house.app)
  const search = page.getByRole('searchbox', { name: 'Search messages and people' })
  await search.fill('nothing like this')
  await page.getByText('Nothing found').waitFor()
  await page.context().setOffline(true)
  await search.fill('something else')
  await page.getByRole('alert').getByText('You seem to be offline').waitFor()
  expect(await page.getByText('Nothing found').count()).toBe(0)
  await page.context().setOffline(false)
  await page.getByText('Nothing found').waitFor()
})

test('on a phone the chosen tab is seen as a whole', async () => {
  await using page = await house.newPage({ ...phone, expected })
  await logIn(page, house.app)
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.goto(`${house.app.server.appUrl}/admin/security?show=settings`)
  const tab = await page.getByRole('tab', { name: 'Settings', selected: true }).boundingBox()
  const list = await page.getByRole('tablist').boundingBox()
  if (!tab || !list) throw new Error('there are no tabs')
  expect(tab.x).toBeGreaterThanOrEqual(list.x)
  expect(tab.x + tab.width).toBeLessThanOrEqual(list.x + list.width)
})

test('a browser without passkeys offers none, and says why', async () => {
  await using page = await house.newPage({ ...phone, expected })
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'))
  await page.goto(`${house.app.server.appUrl}/admin/log-in`)
  await page.getByText('This browser does not know passkeys.').waitFor()
  expect(await page.getByRole('button', { name: 'Use a passkey' }).count()).toBe(0)
})

test('a refund step that can never apply is told so in its place, and is not saved', async () => {
  const refunds = [
    { until: { days: 7, hours: 0 }, percent: 100 },
    { until: { days: 2, hours: 0 }, percent: 50 },
  ]
  await offer(house, { terms: { refunds } })
  await using page = await house.newPage({ ...phone, expected: [/status of 4(00|01)/] })
  await logIn(page, house.app)
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.goto(`${house.app.server.appUrl}/admin/services`)
  await page.getByRole('link', { name: 'Portrait' }).first().click()
  const second = page.getByRole('group', { name: 'Refund 2' })
  await second.getByRole('textbox', { name: 'Days before' }).fill('9')
  await page.getByRole('button', { name: /^Save/ }).click()
  await second.getByText('This step never applies: as much or more goes back later.').waitFor()
  expect(await second.getByRole('textbox', { name: 'Percent' }).inputValue()).toBe('50')
})
