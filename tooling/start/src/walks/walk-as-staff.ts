import type { Page } from 'playwright-core'
import { keepCalendars } from './keep-calendars.ts'
import { logIn } from './log-in.ts'
import type { Walk } from './walk.ts'
import { writeArticles } from './write-articles.ts'

/** Through the admin app, page by page. */
export async function walkAsStaff(walk: Walk): Promise<void> {
  const { places, newPage, stop } = walk
  const page = await newPage()
  await comeIn(walk, page)
  await readInbox(walk, page)
  await readBookings(walk, page)
  await planBookings(walk, page)
  await configure(walk, page)
  await keepCalendars(walk, page)
  await writeArticles(walk, page)

  const dentist = await newPage()
  await logIn(dentist, places, places.demo.chicago)
  await dentist.goto(`${places.appUrl}/admin/bookings`)
  await dentist.getByRole('link', { name: /Luca Romano/ }).click()
  await dentist.getByText('I am a little nervous about dentists.').waitFor()
  await stop('booking-request', dentist)
  await dentist.getByRole('button', { name: 'Decline' }).click()
  await dentist.getByRole('dialog').or(dentist.getByRole('alertdialog')).waitFor()
  await stop('booking-request-decline', dentist)
}

async function comeIn({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/admin/`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(places.demo.lisbon.email)
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await stop('log-in', page)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('alert').waitFor()
  await stop('log-in-refused', page)
  await logIn(page, places, places.demo.lisbon)
}

async function readInbox({ places, stop }: Walk, page: Page): Promise<void> {
  const thread = page.getByRole('link', { name: /Friday in spring/ })
  await thread.waitFor()
  await stop('inbox', page)
  await thread.click()
  await page.getByRole('log').getByText('It would be on a Friday in spring.').waitFor()
  await stop('inbox-thread', page)
  await page.goto(`${places.appUrl}/admin/inbox`)
  const menu = page.getByRole('button', { name: 'More', exact: true }) // only where the screen is small
  await page.getByRole('link', { name: /Marta Oliveira/ }).waitFor()
  if (await menu.isVisible()) {
    await menu.click()
    await page.getByRole('dialog').waitFor()
    await stop('menu', page)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('link', { name: /Marta Oliveira/ }).click()
  await page.getByRole('log').getByText('You made it easy, Marta.').waitFor()
  await stop('inbox-customer', page)
  await page.goto(`${places.appUrl}/admin/inbox?status=closed`)
  await page.getByRole('link', { name: /Perfect, thank you/ }).waitFor()
  await stop('inbox-closed', page)
}

async function readBookings({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/admin/bookings`)
  const booking = page.getByRole('link', { name: /Tom Becker/ })
  await booking.waitFor()
  await stop('bookings', page)
  await booking.click()
  await page.getByText('Something near the water?').waitFor()
  await stop('booking', page)
  await page.goto(`${places.appUrl}/admin/bookings?when=past`)
  await page.getByRole('link', { name: /Marta Oliveira/ }).waitFor()
  await stop('bookings-past', page)

  await page.goto(`${places.appUrl}/admin/projects`)
  await page.getByText('Tom Becker').waitFor()
  await stop('projects', page)
  await page
    .getByRole('row', { name: /Tom Becker/ })
    .getByRole('link')
    .click()
  await page.getByText('Can we bring our dog?').waitFor()
  await stop('project', page)
  await page.getByRole('link', { name: 'Propose a time' }).click()
  await page.getByRole('button', { name: 'Service' }).click()
  await page.getByRole('option', { name: /Portrait session/ }).click()
  await page.getByText('Ten prints').click()
  await page.getByRole('textbox', { name: 'Another price' }).fill('95,50')
  await page.getByLabel('Date', { exact: true }).fill(nextWednesday())
  await page.getByLabel('Time', { exact: true }).fill('06:10')
  await page.getByText('Take this time all the same').click()
  await page.getByText('What the customer sees').waitFor()
  await stop('booking-propose', page)
}

async function planBookings({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/admin/bookings`)
  const when = page.getByRole('row', { name: /Tom Becker/ }).locator('time')
  const date = (await when.first().getAttribute('datetime'))?.slice(0, 10) ?? ''
  await page.goto(`${places.appUrl}/admin/bookings/calendar?date=${date}`)
  await page.getByText('Tom Becker').waitFor()
  await stop('bookings-calendar', page)
  await page.getByRole('radio', { name: 'List' }).click()
  await page.getByText('Tom Becker').click()
  await page.getByRole('dialog', { name: 'Tom Becker' }).waitFor()
  await stop('bookings-calendar-booking', page)
  await page.getByRole('button', { name: 'Move' }).click()
  await page
    .getByRole('radiogroup', { name: 'Free times' })
    .or(page.getByText('Customers are offered no time'))
    .waitFor()
  await stop('booking-move', page)
  await page.getByRole('button', { name: 'Keep the old time' }).click()

  await page.goto(`${places.appUrl}/admin/bookings/new?at=${date}T22:10:00Z`)
  await page.getByRole('button', { name: 'Service' }).click()
  await page.getByRole('option', { name: /Portrait session/ }).click()
  await page.getByText('Customers could not book this time.').waitFor()
  await page.getByPlaceholder('Find a customer').fill('joana')
  await page.getByRole('button', { name: /Joana Ferraz/ }).waitFor()
  await stop('booking-new', page)
  await page.getByRole('link', { name: 'Bookings', exact: true }).first().click()
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('link', { name: /Tom Becker/ }).click()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByRole('alertdialog', { name: 'Cancel this booking?' }).waitFor()
  await stop('booking-cancel', page)
  await page.getByRole('button', { name: 'Keep it' }).click()
}

async function configure(walk: Walk, page: Page): Promise<void> {
  const { places, stop } = walk
  await page.goto(`${places.appUrl}/admin/services`)
  const service = page.getByRole('link', { name: /Portrait session/ })
  await service.waitFor()
  await stop('services', page)
  await service.click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor()
  await stop('service', page)
  await page.goto(`${places.appUrl}/admin/services`)
  await page.getByRole('link', { name: /Wedding story/ }).click()
  await page.getByRole('region', { name: 'Preview of the questions' }).waitFor()
  await stop('service-with-deposit', page)
  await page.goto(`${places.appUrl}/admin/services/new`)
  await page.getByRole('textbox', { name: 'Where it takes place' }).fill('By phone')
  await stop('service-new', page)
  await page.getByText('Several people book the same time').click()
  await page.getByRole('button', { name: 'Add an extra' }).click()
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByRole('button', { name: 'Create service' }).click()
  await page.getByText('Please fill this in.').first().waitFor()
  await stop('service-new-refused', page)
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.goto(`${places.appUrl}/admin/availability`)
  await page.getByRole('group', { name: 'Tuesday' }).waitFor()
  await page.getByRole('list', { name: 'What the colours mean' }).waitFor()
  await stop('availability', page)
  await page.getByText('Whole days').click()
  await page.getByLabel('First day').fill('2020-01-01')
  await page.getByText('This has passed.').waitFor()
  await stop('availability-time-off-refused', page)
  await page.getByRole('button', { name: /^Change the time zone/ }).click()
  await page.getByLabel('Time zone', { exact: true }).selectOption('America/New_York')
  await page.getByText('stay at the same time on the clock').waitFor()
  await stop('availability-zone', page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: /^Switch off/ }).click()
  await page.getByText(/bookings are coming up/).waitFor()
  await stop('availability-switch-off', page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.goto(`${places.appUrl}/admin/site`)
  await page.getByText('widget.js').first().waitFor()
  await stop('site', page)
  await beTold(walk, page)
  await page.goto(`${places.appUrl}/admin/nowhere`)
  await page.getByRole('heading').first().waitFor()
  await stop('no-such-page', page)
}

async function beTold({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/admin/notices`)
  await page.getByRole('heading', { name: 'Notices' }).waitFor()
  const remove = page.getByRole('button', { name: /^Remove desk@/ })
  const add = page.getByRole('button', { name: 'Add a place' }).first()
  await add.waitFor()
  await page.getByText('Nobody is told yet').or(remove).first().waitFor()
  if (!(await remove.isVisible())) {
    await stop('notices-none', page)
    await add.click()
    await page.getByRole('textbox', { name: 'Mail address' }).fill('desk@lisbon.example')
    await stop('notices-new', page)
    await page.getByRole('button', { name: 'Send the code' }).click()
  }
  await remove.waitFor()
  await stop('notices', page)
}

function nextWednesday(): string {
  const today = new Date()
  const days = ((10 - today.getUTCDay()) % 7) + 7
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}
