import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, logIn, openHouse } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own: nobody is logged in at first. */
const expected = [/status of 401/]

async function openSite(page: Page): Promise<FrameLocator> {
  await logIn(page, house.app)
  await page.getByRole('link', { name: 'Site' }).first().click()
  const preview = page.frameLocator('iframe[title="Preview of the chat"]')
  await preview.getByRole('textbox', { name: 'Your message' }).waitFor()
  return preview
}

test('what is typed into the forms shows in the preview at once, and on no page before it is saved', async () => {
  await using page = await house.newPage({ expected })
  const preview = await openSite(page)
  await page.getByRole('textbox', { name: 'Greeting' }).first().fill('Olá from the preview')
  await preview.getByText('Olá from the preview').waitFor()
  await page.getByRole('textbox', { name: 'Words on the button' }).fill('Ask us')
  await page.getByRole('img', { name: 'The button on your pages, at the bottom right: Ask us' }).waitFor()

  await page.getByText('A form first').click()
  await preview.getByRole('region', { name: 'Before we begin' }).waitFor()
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByRole('textbox', { name: 'Question 1' }).fill('Which order is it about?')
  await preview.getByRole('textbox', { name: 'Which order is it about?' }).waitFor()
  await page.getByRole('textbox', { name: 'What happens to their words' }).fill('We keep it for a year.')
  await page.getByText('They have to agree').click()
  await preview.getByRole('checkbox', { name: 'I agree to this' }).waitFor()
  expect(await flawsOf(page)).toEqual([])

  await using visitor = await house.newPage({ locale: 'en-GB' })
  await visitor.goto(`${house.demoUrl}/lisbon/`)
  await visitor.getByRole('button', { name: 'Open chat' }).click()
  const chat = visitor.frameLocator('iframe')
  await chat.getByRole('textbox', { name: 'Your message' }).waitFor()
  expect(await chat.getByText('Olá from the preview').count()).toBe(0)
})

test('on a phone the preview comes over what is being changed, and leaves one where one was', async () => {
  await using page = await house.newPage({ expected, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  await logIn(page, house.app)
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.goto(`${house.app.server.appUrl}/admin/site`)
  const greeting = page.getByRole('textbox', { name: 'Greeting' }).first()
  await greeting.fill('Olá on the way')
  const see = page.getByRole('button', { name: 'See the preview' })
  await see.waitFor()
  const place = await greeting.boundingBox()
  const bar = await page.getByRole('region', { name: 'Unsaved changes: Site' }).boundingBox()
  expect((place?.y ?? Infinity) + (place?.height ?? 0)).toBeLessThan(bar?.y ?? 0)
  await see.click()
  const dialog = page.getByRole('dialog', { name: 'Preview' })
  await dialog.frameLocator('iframe').getByText('Olá on the way').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await greeting.boundingBox()).toEqual(place)
  expect(await greeting.inputValue()).toBe('Olá on the way')
})

test('words are edited beside what the chat says by itself in that language', async () => {
  await using page = await house.newPage({ expected })
  const preview = await openSite(page)
  const tagline = page.getByRole('textbox', { name: 'Below the name' })
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await preview.getByRole('textbox', { name: 'Ihre Nachricht' }).waitFor()
  await expect.poll(() => tagline.getAttribute('placeholder')).toBe('Fragen stellen oder Termin buchen')
  await tagline.fill('Wir sind gleich da')
  await preview.getByText('Wir sind gleich da').waitFor()
})
