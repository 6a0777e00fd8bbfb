import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, logIn, openHouse } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own. */
const refusals = { expected: [/status of 401/] }

test('whoever logs out is out, on every page and on the way back', async () => {
  const { app } = house
  await using page = await house.newPage(refusals)
  await logIn(page, app)
  await page.getByRole('link', { name: 'Bookings' }).click()
  await page.getByRole('heading', { name: 'Bookings' }).waitFor()
  const cookies = await page.context().cookies()
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.getByRole('textbox', { name: 'Password' }).waitFor()
  await page.goBack()
  await page.getByRole('textbox', { name: 'Password' }).waitFor()

  // Not even with the cookie that the browser had.
  await page.context().addCookies(cookies)
  await page.goto(`${app.server.appUrl}/admin/bookings`)
  await page.getByRole('textbox', { name: 'Password' }).waitFor()
  expect(await page.getByRole('heading', { name: 'Bookings' }).count()).toBe(0)
})
