import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** What the browser itself says against an address takes three lines here. */
const smallPhone = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }

test('the first press counts after a mistake: its words have gone before, and the button stays where it is', async () => {
  await using page = await house.newPage(smallPhone)
  await page.goto(`${house.app.server.appUrl}/admin/register`)
  const field = page.getByRole('textbox', { name: 'E-mail' })
  await field.fill('no address')
  await page.getByRole('button', { name: 'Continue' }).tap()
  await page.locator('[aria-invalid]').waitFor()
  await field.fill('somebody@studio.example')
  await page.locator('[aria-invalid]').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Continue' }).tap()
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  expect((await house.app.mailbox.waitForMail(() => true)).text).toContain('/admin/verify#')
})
