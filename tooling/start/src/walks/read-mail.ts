import type { Page } from 'playwright-core'
import type { Places } from '../welcome.ts'

/** Opens the newest such mail to somebody, in the page that keeps everybody's, and gives the address of its link. */
export async function linkInMail(
  page: Page,
  { mailboxUrl }: Places,
  mail: { to: string; subject: string; link: string },
): Promise<string> {
  await page.goto(mailboxUrl ?? '')
  const mails = page.getByRole('link').filter({ hasText: mail.to })
  await mails.filter({ hasText: mail.subject }).first().click()
  const link = page.frameLocator('iframe').getByRole('link', { name: mail.link }).first()
  await link.waitFor()
  return (await link.getAttribute('href')) ?? ''
}
