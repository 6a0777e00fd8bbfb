import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { addSecondStep, comeByPassword } from './add-second-step.ts'
import { linkInMail } from './read-mail.ts'
import type { Walk } from './walk.ts'
import { watchOver } from './watch-over.ts'

const password = 'seven quiet lamps on a hill'

/** From an address to a business of one's own with a team: every page that is seen before there is anything to see. */
export async function walkAsFounder(walk: Walk): Promise<void> {
  const { places, newPage, stop } = walk
  const email = `founder-${randomInt(1e9)}@studio.example`
  const admin = `${places.appUrl}/admin`
  const page = await newPage()
  const mailbox = await newPage()

  await page.goto(`${admin}/log-in`)
  await page.getByRole('link', { name: 'Open an account' }).click()
  await page.getByRole('textbox', { name: 'E-mail' }).fill('not an address')
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  await stop('register', page)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  await stop('mail-is-sent', page)

  await page.goto(
    await linkInMail(mailbox, places, { to: email, subject: 'Finish your account', link: 'Choose your password' }),
  )
  await stop('mail-of-registration', mailbox)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Nora Quist')
  await page.getByRole('textbox', { name: 'Password' }).fill('aaaaaaaaaaaaaaaa')
  await page.getByRole('button', { name: 'Open my account' }).click()
  await page.getByText('This is too simple').waitFor()
  await stop('password-refused', page)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Open my account' }).click()
  await setUp(walk, page)
  await inviteSomebody(walk, page)
  await watchOver(walk, page)
  await addSecondStep(walk, page)
  await comeByPassword(walk, { email, password })
  await comeBack(walk, page, email)
}

async function setUp({ stop }: Walk, page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Set up your business' }).waitFor()
  await stop('set-up', page)
  await page.getByRole('textbox', { name: 'Name of the business' }).fill('Quist Ceramics')
  await page.getByRole('button', { name: 'Create the business' }).click()
  await page.getByRole('heading', { name: 'Services' }).waitFor()
  await stop('first-services', page)
}

async function inviteSomebody({ places, newPage, stop }: Walk, page: Page): Promise<void> {
  const admin = `${places.appUrl}/admin`
  for (const [path, name] of [
    ['inbox', 'first-inbox'],
    ['bookings', 'first-bookings'],
    ['projects', 'first-projects'],
    ['availability', 'first-availability'],
    ['site', 'first-site'],
  ] as const) {
    await page.goto(`${admin}/${path}`)
    await page.getByRole('heading').first().waitFor()
    await stop(name, page)
  }
  await page.goto(`${admin}/availability`)
  await page.getByRole('button', { name: 'Add somebody' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Nora')
  await stop('add-provider', page)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('group', { name: 'Tuesday' }).waitFor()
  await stop('provider-without-hours', page)
  const guest = `guest-${randomInt(1e9)}@studio.example`
  await page.goto(`${admin}/team`)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await stop('invite', page)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(guest)
  await page.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByText(guest).last().waitFor()
  await stop('team', page)

  const mailbox = await newPage()
  const invited = await newPage()
  await invited.goto(
    await linkInMail(mailbox, places, { to: guest, subject: 'Quist Ceramics', link: 'See the invitation' }),
  )
  await invited.getByRole('heading', { name: 'Join Quist Ceramics' }).waitFor()
  await stop('invitation', invited)
  await invited.getByRole('button', { name: 'No, open one for me' }).click()
  await invited.getByRole('textbox', { name: 'Your name' }).fill('Ola Berg')
  await invited.getByRole('textbox', { name: 'Password' }).fill(password)
  await invited.getByRole('button', { name: 'Open my account and join' }).click()
  await invited.getByRole('heading', { name: 'Inbox' }).waitFor()
  await invited.goto(`${admin}/business`)
  await invited.getByText('up to the owners').waitFor()
  await stop('business-as-agent', invited)
}

async function comeBack({ places, newPage, stop }: Walk, page: Page, email: string): Promise<void> {
  const admin = `${places.appUrl}/admin`
  await page.goto(`${admin}/account`)
  await page.getByRole('heading', { name: 'Where you are logged in' }).waitFor()
  await stop('account', page)
  await page.goto(`${admin}/business`)
  await page.getByRole('textbox', { name: 'Name of the business' }).waitFor()
  await page.getByRole('combobox', { name: 'Holidays' }).selectOption('PT')
  await stop('business', page)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Business saved').first().waitFor()
  await page.goto(`${admin}/payments`)
  await page.getByRole('heading', { name: 'Take payments when people book' }).waitFor()
  await stop('payments-not-connected', page)
  await page.getByRole('button', { name: 'Connect to Stripe' }).click()
  await page.getByRole('button', { name: 'Answer, but leave a proof of identity open' }).click()
  await page.getByText('A proof of your identity').waitFor()
  await stop('payments-restricted', page)
  await page.getByRole('button', { name: 'Settle it at Stripe' }).click()
  await page.getByRole('button', { name: 'Answer everything' }).click()
  await page.getByRole('heading', { name: 'You can be paid' }).waitFor()
  await stop('payments-active', page)

  const other = await newPage()
  await other.goto(`${admin}/forgot`)
  await other.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await stop('forgot', other)
  await other.getByRole('button', { name: 'Send the link' }).click()
  await other.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
  const mailbox = await newPage()
  await other.goto(
    await linkInMail(mailbox, places, { to: email, subject: 'Choose a new password', link: 'Choose a new password' }),
  )
  await other.getByRole('textbox', { name: 'New password' }).fill(`${password}, and a dog`)
  await stop('reset', other)
  await other.getByRole('button', { name: 'Save it' }).click()
  await other.getByRole('heading', { name: 'Welcome back' }).waitFor()
  await other.goto(`${admin}/reset#fd_reset_nothing`)
  await other.getByRole('textbox', { name: 'New password' }).fill(`${password}, and a dog`)
  await other.getByRole('button', { name: 'Save it' }).click()
  await other.getByRole('heading', { name: 'This link opens nothing' }).waitFor()
  await stop('dead-link', other)
}
