import { type Screen, screens } from '@frontdesk/start/walks/screens'
import { settle } from '@frontdesk/start/walks/settle'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsByDayAndNight } from './day-and-night.ts'
import { type House, logIn, openHouse } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** What a browser says by itself when a log-in page asks who is there. */
const expected = [/status of 401/]

async function openNotices(screen: Screen): Promise<Page & AsyncDisposable> {
  const page = await house.newPage({ ...screens[screen], expected })
  await logIn(page, house.app)
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.goto(`${house.app.server.appUrl}/admin/notices`)
  return page
}

async function addHook(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a place' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Be told somewhere else' })
  await dialog.getByRole('button', { name: /Where$/ }).click()
  await page.getByRole('option', { name: /A webhook/ }).click()
  await dialog.getByRole('textbox', { name: 'Address of the webhook' }).fill(`${house.app.outside.url}${path}`)
  await dialog.getByRole('button', { name: 'Add and test' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function looks(page: Page): Promise<string[]> {
  await settle(page)
  return await flawsByDayAndNight(page)
}

test.each(['phone', 'desktop'] as const)('on a %s the staff see where they are told, and why it fails', async (on) => {
  const { owner, outside } = house.app
  await using page = await openNotices(on)
  const inState = (state: string) => page.getByRole('listitem').filter({ hasText: state })
  await page.getByText('Nobody is told yet').waitFor()
  const flaws = await looks(page)
  await page.getByRole('button', { name: 'Add a place' }).click()
  flaws.push(...(await looks(page)))
  await page.getByRole('button', { name: 'Cancel' }).click()

  outside.answer('/works', { status: 200 })
  await addHook(page, '/works')
  await inState('On').getByText('Last delivered').waitFor()
  outside.answer('/gone', { status: 404 })
  await addHook(page, '/gone')
  await inState('Does not get through').getByText('It answered 404: there is no such webhook').waitFor()
  await page.getByRole('button', { name: 'Add a place' }).click()
  await page.getByRole('textbox', { name: 'Mail address' }).fill('a.very.long.address.of.the.desk@lisbon.example')
  await page.getByRole('button', { name: 'Send the code' }).click()
  await inState('Waits for its code').waitFor()
  flaws.push(...(await looks(page)))

  // As three days of trying would have left it.
  const off = { switched_off_at: new Date(), failures: 9 }
  await owner.updateTable('notice_channel').set(off).where('problem', 'is not', null).execute()
  await page.reload()
  await inState('Switched off').getByText('9 times by now').waitFor()
  flaws.push(...(await looks(page)))
  outside.answer('/gone', { status: 200 })
  await inState('Switched off').getByRole('button', { name: 'Test' }).click()
  await inState('Switched off').waitFor({ state: 'detached' })
  expect(await page.getByText('It answered 404').count()).toBe(0)

  const remove = page.getByRole('button', { name: /^Remove / })
  for (const left of [2, 1, 0]) {
    await remove.first().click()
    const question = page.getByRole('alertdialog', { name: /^Remove/ })
    await question.getByRole('button', { name: 'Remove' }).click()
    await question.waitFor({ state: 'detached' })
    await expect.poll(() => remove.count()).toBe(left)
  }
  expect(flaws).toEqual([])
})
