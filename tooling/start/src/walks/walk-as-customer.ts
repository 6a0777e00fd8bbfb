import type { Page } from 'playwright-core'
import {
  chooseService,
  chooseTime,
  confirmOffer,
  giveDetails,
  goToPayment,
  listServices,
  openChat,
} from './book-in-chat.ts'
import { logIn } from './log-in.ts'
import type { Walk } from './walk.ts'

const tomas = { name: 'Tomás Neves', email: 'tomas@letter.example' }

/** Through the Project Hub, from an unpaid booking to a dead link. */
export async function walkAsCustomer(walk: Walk): Promise<void> {
  const { places, stop } = walk
  const hub = `${places.appUrl}/hub`
  const page = await bookUnpaid(walk)
  await page.goto(hub)
  await page.getByText('One step left: the payment').waitFor()
  await stop('unpaid', page)
  await page.goto(`${hub}/return`)
  await page.getByText('Checking your payment…').waitFor()
  await stop('return', page)

  await page.goto(`${hub}/pay`)
  await page.getByRole('button', { name: /^Pay / }).click()
  await page.getByText('Thank you, Tomás').waitFor()
  await stop('just-paid', page)
  await page.goto(hub)
  await page.getByText('Your appointment is confirmed').waitFor()
  await talk(walk, page)
  await stop('confirmed', page)

  await page.goto(`${hub}/pay`)
  await page.getByText('There is nothing to pay right now').waitFor()
  await stop('nothing-to-pay', page)
  await changePlans(walk, page)
  await readMail(walk)
  await followDeadLink(walk, page)
}

/** Another time, then none at all. */
async function changePlans({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/hub`)
  await page.getByRole('button', { name: 'Add to calendar' }).click()
  await page.getByRole('link', { name: 'Google Calendar' }).waitFor()
  await stop('calendars', page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Choose another time' }).click()
  const times = page
    .getByRole('dialog')
    .getByRole('group', { name: /^Free times on/ })
    .getByRole('button')
  await times.first().waitFor()
  await stop('move', page)
  await times.last().click()
  await page.getByRole('button', { name: /^Move it to/ }).waitFor()
  await stop('move-chosen', page)
  await page.getByRole('button', { name: /^Move it to/ }).click()
  await page.getByText('The appointment was moved.').first().waitFor()
  await stop('moved', page)

  await page.getByRole('button', { name: 'Cancel the appointment' }).click()
  await page.getByRole('alertdialog').getByText('goes back').waitFor()
  await stop('cancel-asked', page)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the appointment' }).click()
  await page.getByRole('heading', { name: 'This appointment was cancelled' }).waitFor()
  await page.getByText('Refunded', { exact: true }).waitFor()
  await stop('cancelled', page)
}

/** And past what keeps money and mails at home. */
async function readMail({ places, newPage, stop }: Walk): Promise<void> {
  const page = await newPage()
  await page.goto(places.mailboxUrl ?? '')
  const mail = page.getByRole('link', { name: /booking with Atelier Luz is confirmed/ }).first()
  await mail.waitFor()
  await stop('mailbox', page)
  await mail.click()
  await page.frameLocator('iframe').getByRole('link', { name: 'Open your project' }).first().waitFor()
  await stop('mail', page)
  await page.goto(places.stripeUrl ?? '')
  await page.getByRole('heading').first().waitFor()
  await stop('stripe-stand-in', page)
}

/** And the business answers at once. */
async function talk({ places, newPage }: Walk, page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your message' }).fill('Shall we bring a second set of clothes?')
  await page.getByRole('textbox', { name: 'Your message' }).press('Enter')
  const staff = await newPage()
  await logIn(staff, places, places.demo.lisbon)
  await staff.getByRole('link', { name: /a second set of clothes/ }).click()
  await staff.getByRole('textbox', { name: /reply/i }).fill('Gladly. There is a café on the way where you can change.')
  await staff.keyboard.press('Enter')
  await page.getByRole('log').getByText('There is a café on the way').waitFor()
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
}

async function bookUnpaid({ places, newPage }: Walk): Promise<Page> {
  const page = await newPage()
  await page.goto(`${places.demoUrl}/lisbon/`)
  const chat = await openChat(page)
  await listServices(chat)
  await chooseService(chat, 'Couples session')
  await chooseTime(chat)
  await giveDetails(chat, tomas)
  await confirmOffer(chat, 'One step left: payment')
  const hub = await goToPayment(page, chat)
  await page.close()
  return hub
}

async function followDeadLink({ places, newPage, stop }: Walk, signedIn: Page): Promise<void> {
  const link = `${places.appUrl}/hub#fd_hublink_${'0'.repeat(22)}.${'0'.repeat(43)}`
  await signedIn.goto(link)
  await signedIn.getByRole('button', { name: 'Open my project' }).click()
  await signedIn.getByText('is still open').waitFor()
  await stop('dead-link-signed-in', signedIn)
  await signedIn.goto(`${places.appUrl}/hub`)
  await signedIn.getByRole('button', { name: 'Sign out of this page' }).click()
  await signedIn.getByText('You are signed out of this page').waitFor()
  await stop('signed-out', signedIn)

  const page = await newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Open my project' }).waitFor()
  await stop('mailed-link', page)
  await page.getByRole('button', { name: 'Open my project' }).click()
  await page.getByLabel('Code from the e-mail').waitFor()
  await stop('dead-link', page)
  await page.getByRole('button', { name: 'Send me a new link' }).click()
  await page.getByRole('status').getByText('If this was one of our links').waitFor()
  await stop('dead-link-resent', page)
}
