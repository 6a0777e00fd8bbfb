import type { Page } from 'playwright-core'
import type { DemoAccess } from '../seed-demo.ts'
import type { Places } from '../welcome.ts'

/** From the log-in page to the inbox. */
export async function logIn(page: Page, { appUrl, demoPassword }: Places, { email }: DemoAccess): Promise<void> {
  await page.goto(`${appUrl}/admin/log-in`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
}
