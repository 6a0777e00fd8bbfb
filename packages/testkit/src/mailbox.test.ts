import { createTransport } from 'nodemailer'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { startTestMailbox } from './mailbox.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

describe('the page of the mailbox', () => {
  test('shows a mail as soon as it comes, and its links open', async () => {
    await using mailbox = await startTestMailbox()
    await using context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await using page = await openPage(context)
    await page.goto(mailbox.url)
    await page.getByText('Nothing yet').waitFor()

    await send(mailbox.smtpUrl, `<a href="${mailbox.url}/?from-the-mail">Open your project</a>`)
    await page.getByRole('link', { name: /Your booking/ }).click()
    await page.getByRole('heading', { name: 'Your booking' }).waitFor()
    const opened = context.waitForEvent('page')
    await page.frameLocator('iframe').getByRole('link', { name: 'Open your project' }).click()
    await (await opened).waitForURL(`${mailbox.url}/?from-the-mail`)
  })

  test('makes links of the addresses in plain text', async () => {
    await using mailbox = await startTestMailbox()
    await send(mailbox.smtpUrl, '<p>Hello</p>')
    await using context = await browser.newContext()
    await using page = await openPage(context)
    await page.goto(`${mailbox.url}/#${mailbox.mails()[0]?.id}`)
    await page.getByRole('button', { name: 'Plain text' }).click()
    expect(await page.getByRole('link', { name: 'http://localhost:1/hub' }).getAttribute('href')).toBe(
      'http://localhost:1/hub',
    )
  })

  test('forgets all mails when told to', async () => {
    await using mailbox = await startTestMailbox()
    await send(mailbox.smtpUrl, '<p>Hello</p>')
    await using context = await browser.newContext()
    await using page = await openPage(context)
    await page.goto(mailbox.url)
    await page.getByRole('button', { name: 'Delete all' }).click()
    await page.getByText('Nothing yet').waitFor()
    expect(mailbox.mails()).toEqual([])
  })
})

async function send(smtpUrl: string, html: string): Promise<void> {
  const transport = createTransport(smtpUrl)
  await transport.sendMail({
    from: 'a@example.com',
    to: 'b@example.com',
    subject: 'Your booking',
    text: 'See http://localhost:1/hub',
    html,
  })
  transport.close()
}
