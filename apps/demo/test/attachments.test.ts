import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aPdf } from '@frontdesk/testkit/file-client'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, logIn, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
let picture: Buffer
beforeAll(async () => {
  house = await openHouse()
  picture = await readFile(join(import.meta.dirname, '../../../docs/images/hub.png'))
})
afterAll(() => house[Symbol.asyncDispose]())

const refused = { ...visitorContext, expected: [/status of 4(?:01|15)/] }

async function attach(
  page: Page,
  where: FrameLocator | Page,
  files: { name: string; mimeType: string; buffer: Buffer }[],
) {
  const chooser = page.waitForEvent('filechooser')
  await where.getByRole('button', { name: 'Attach files' }).click()
  await (await chooser).setFiles(files)
}

async function savedName(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download')
  await press()
  return (await download).suggestedFilename()
}

test('a visitor sends a picture and a letter; the staff see the one, save the other, and send one back', async () => {
  const { app, demoUrl } = house
  await using visitor = await house.newPage(refused)
  await using staff = await house.newPage({ expected: [/status of 401/] })
  const chat = await openChat(visitor, `${demoUrl}/lisbon/`)
  await attach(visitor, chat, [
    { name: 'Our garden.png', mimeType: 'image/png', buffer: picture },
    { name: 'Wishes.pdf', mimeType: 'application/pdf', buffer: aPdf },
  ])
  await chat.getByRole('list', { name: 'Files to send' }).getByText(/kB/).nth(1).waitFor()
  expect(await flawsOf(visitor)).toEqual([])
  await chat.getByRole('textbox', { name: 'Your message' }).fill('This is where it should be.')
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByRole('img', { name: 'Our garden.png' }).waitFor()
  await chat.getByRole('button', { name: 'Show Our garden.png' }).click()
  await chat.getByRole('dialog', { name: 'Our garden.png' }).waitFor()
  expect(await flawsOf(visitor)).toEqual([])
  await visitor.keyboard.press('Escape')
  await chat.getByRole('dialog').waitFor({ state: 'hidden' })
  // The chat itself is still open.
  await chat.getByRole('textbox', { name: 'Your message' }).waitFor()

  await logIn(staff, app)
  await staff.getByText('This is where it should be.').first().click()
  await staff.getByRole('img', { name: 'Our garden.png' }).waitFor()
  const saved = await savedName(staff, () => staff.getByRole('button', { name: 'Save Wishes.pdf' }).click())
  expect(saved).toBe('Wishes.pdf')
  expect(await flawsOf(staff)).toEqual([])
  await attach(staff, staff, [{ name: 'Prices.pdf', mimeType: 'application/pdf', buffer: aPdf }])
  await staff.getByRole('list', { name: 'Files to send' }).getByText(/kB/).waitFor()
  await staff.getByRole('button', { name: 'Send' }).click()
  expect(await savedName(visitor, () => chat.getByRole('button', { name: 'Save Prices.pdf' }).click())).toBe(
    'Prices.pdf',
  )
})

test('what cannot be sent says why, and the rest goes without it', async () => {
  await using visitor = await house.newPage({ ...refused, viewport: { width: 390, height: 844 } })
  const chat = await openChat(visitor, `${house.demoUrl}/lisbon/`)
  await attach(visitor, chat, [
    { name: 'movie.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no picture') },
    { name: 'said to be a picture.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') },
    { name: 'huge.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(11 * 1024 * 1024) },
    { name: 'fine.pdf', mimeType: 'application/pdf', buffer: aPdf },
  ])
  await chat.getByText('Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be sent.').nth(1).waitFor()
  await chat.getByText('Files may have 10 MB at most.').waitFor()
  expect(await flawsOf(visitor)).toEqual([])
  await chat.getByRole('button', { name: 'Remove huge.pdf' }).click()
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByRole('button', { name: 'Save fine.pdf' }).waitFor()
  await chat.getByRole('list', { name: 'Files to send' }).waitFor({ state: 'hidden' })
})
