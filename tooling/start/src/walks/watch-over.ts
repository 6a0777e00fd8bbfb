/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import type { Walk } from './walk.ts'

/** Through what was done and what was refused, after somebody has tried the same thing over and over; in a business where nobody has before. */
export async function watchOver({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/admin/security`)
  await page.getByText('Nothing unusual').waitFor()
  await stop('security-quiet', page)
  const reference = await page.evaluate(tryOften)
  // It is written down within a second or two.
  const alert = page.getByRole('button', { name: 'Mark as seen' })
  while (!(await alert.isVisible())) {
    await page.reload()
    await page.getByText('Nothing unusual').or(alert).waitFor()
  }
  await stop('security-alerts', page)
  await alert.click()
  await alert.waitFor({ state: 'hidden' })
  await page.getByRole('tab', { name: 'Refused' }).click()
  await page.getByText(reference).waitFor()
  await stop('security-refused', page)
  await page.getByRole('tab', { name: 'Look up a reference' }).click()
  await page.getByRole('textbox', { name: 'Reference' }).fill(reference)
  await page.getByRole('button', { name: 'Look up' }).click()
  await page.getByText('project.get').waitFor()
  await stop('security-look-up', page)
  await page.getByRole('textbox', { name: 'Reference' }).fill('req_of_somebody_else')
  await page.getByRole('button', { name: 'Look up' }).click()
  await page.getByText('Nothing of yours has this reference').waitFor()
  await stop('security-look-up-nothing', page)
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Mail alerts to the owners' }).waitFor()
  await stop('security-settings', page)
  await page.goto(`${places.appUrl}/admin/audit`)
  await page.getByText('Somebody of the staff has looked at an alert').waitFor()
  await stop('audit', page)
}

/** Runs in the page: asks for projects that are not there, and says the reference of the last answer. */
async function tryOften(): Promise<string> {
  let reference = ''
  for (let at = 0; at < 20; at++) {
    const answer = await fetch('/api/member/project.get', {
      method: 'POST',
      headers: { 'X-FD': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({ projectId: 'nonsense' }),
    })
    reference = answer.headers.get('X-Request-Id') ?? ''
  }
  return reference
}
