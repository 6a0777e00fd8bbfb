import type { Page } from 'playwright-core'
import type { Walk } from './walk.ts'

/** Somebody's own calendar is read for busy times, and the bookings are read in it. What was made is taken away again. */
export async function keepCalendars({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/admin/availability`)
  await page.getByRole('button', { name: 'Add a calendar' }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill('my calendar')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('This is no address of a calendar.').waitFor()
  await stop('calendar-refused', page)
  // An address of a network at home, which is never called.
  await page.getByRole('textbox', { name: 'Address' }).fill('https://192.168.0.10/family.ics')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('This is no address on the internet').waitFor()
  await stop('calendar-not-read', page)
  await page.getByRole('button', { name: 'Remove 192.168.0.10' }).click()
  await stop('calendar-remove', page)
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByText('No other calendar').waitFor()

  await page.goto(`${places.appUrl}/admin/account`)
  await page.getByRole('button', { name: 'New address' }).click()
  await page.getByRole('combobox', { name: 'What it shows' }).waitFor()
  await stop('calendar-address-new', page)
  await page.getByRole('button', { name: 'Make address' }).click()
  await page.getByRole('region', { name: 'Secret address' }).waitFor()
  await stop('calendar-address-secret', page)
  await page.getByRole('button', { name: 'I have copied it' }).click()
  await page.getByText('not read yet').waitFor()
  await stop('calendar-addresses', page)
  await page.getByRole('button', { name: 'Revoke the address for All bookings' }).click()
  await page.getByRole('button', { name: 'Revoke', exact: true }).click()
  await page.getByText('You have no address yet.').waitFor()
}
