import type { Page } from 'playwright-core'
import type { Places } from '../welcome.ts'

/** Opens the newest mail with this subject, in the page that keeps them all, and gives the address of its link. */
export async function linkInMail(
  page: Page,
  { mailboxUrl }: Places,
  mail: { subject: RegExp; link: string },
): Promise<string> {
  await page.goto(mailboxUrl ?? '')
  await page.getByRole('link', { name: mail.subject }).first().click()
  const link = page.frameLocator('iframe').getByRole('link', { name: mail.link }).first()
  await link.waitFor()
  return (await link.getAttribute('href')) ?? ''
}
