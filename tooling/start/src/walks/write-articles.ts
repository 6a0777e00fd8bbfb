import type { Page } from 'playwright-core'
import type { Walk } from './walk.ts'

/** What the assistant answers with, and what it does by itself. Nothing is saved: the next walk finds it as it was. */
export async function writeArticles({ places, stop }: Walk, page: Page): Promise<void> {
  await page.goto(`${places.appUrl}/admin/articles`)
  await page.getByText('Vouchers').waitFor()
  await stop('articles', page)
  await page.getByRole('link', { name: /What should I wear/ }).click()
  await page.getByRole('textbox', { name: 'Title' }).waitFor()
  await stop('article', page)
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').waitFor()
  await stop('article-delete', page)
  await page.goto(`${places.appUrl}/admin/articles/new`)
  await page.getByRole('textbox', { name: 'Text' }).fill('Behind the house.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('Please fill this in.').waitFor()
  await stop('article-new-refused', page)
  await page.getByRole('button', { name: 'Discard' }).click()

  await page.goto(`${places.appUrl}/admin/site`)
  await page.getByRole('button', { name: 'Add a greeting' }).click()
  await page.getByText('Only at certain hours').click()
  await page.getByRole('button', { name: 'Save assistant' }).click()
  await page.getByText('Please fill this in.').waitFor()
  await page.getByRole('group', { name: 'Greeting 1' }).scrollIntoViewIfNeeded()
  await stop('site-assistant-refused', page)
  await page.getByRole('button', { name: 'Discard' }).click()
}
