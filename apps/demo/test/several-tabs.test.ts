import { randomUUID } from 'node:crypto'
import { claimsOf, identitySecret, signToken } from '@frontdesk/testkit/vouch'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { talk } from './host-page.ts'
import { type House, openChat, openHouse, tell, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

const field = (chat: FrameLocator) => chat.getByRole('textbox', { name: 'Your message' })

/** Another tab of the same browser, with the chat open. */
async function anotherTab(page: Page) {
  const tab = await page.context().newPage()
  return { tab, chat: await openChat(tab, `${house.demoUrl}/lisbon/`) }
}

test('whoever logs out in one tab is out in all of them, with what they were about to say', async () => {
  const secret = await identitySecret(house.app, house.app.a)
  const token = () => signToken(secret, { ...claimsOf(house.app, house.app.a, 'ana'), jti: randomUUID(), name: 'Ana' })
  await using page = await house.newPage(visitorContext)
  const first = await openChat(page, `${house.demoUrl}/lisbon/`)
  await tell(page, 'identify', token())
  await talk(first, 'Said as Ana')
  const { tab, chat: second } = await anotherTab(page)
  await tell(tab, 'identify', token())
  await second.getByText('Said as Ana').waitFor()
  await field(second).fill('Between us')
  await expect.poll(() => field(first).inputValue()).toBe('Between us')

  await tell(page, 'logout')
  await first.getByText('Said as Ana').waitFor({ state: 'detached' })
  await second.getByText('Said as Ana').waitFor({ state: 'detached' })
  await expect.poll(() => field(second).inputValue()).toBe('')
  await talk(second, 'Said by the next')
  await first.getByText('Said by the next').waitFor()
  expect(await first.getByText('Said as Ana').count()).toBe(0)
})

test('what a mailed link leads to is the chat of every tab from then on', async () => {
  await using computer = await house.newPage(visitorContext)
  const chat = await openChat(computer, `${house.demoUrl}/lisbon/`)
  await talk(chat, 'Is there parking?')
  await chat.getByRole('button', { name: 'More about this chat' }).click()
  await chat.getByRole('button', { name: 'Go on with it on another device' }).click()
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill('vera@example.com')
  await chat.getByRole('button', { name: 'Send the e-mail' }).click()
  const mail = await house.app.mailbox.waitForMail(({ to }) => to.includes('vera@example.com'))
  const link = /http\S+#fd_resume_\S+/.exec(mail.text ?? '')?.[0] ?? ''

  await using page = await house.newPage(visitorContext)
  const other = await openChat(page, `${house.demoUrl}/lisbon/`)
  await talk(other, 'A chat of its own')
  const tab = await page.context().newPage()
  await tab.goto(link)
  await tab.getByRole('button', { name: 'Go on here' }).click()
  await tab.getByText('Is there parking?').waitFor()
  await other.getByText('Is there parking?').waitFor()
  expect(await other.getByText('A chat of its own').count()).toBe(0)
  await talk(other, 'And for bicycles?')
  await tab.getByText('And for bicycles?').waitFor()
  await chat.getByText('And for bicycles?').waitFor()
})

test('where storage is blocked every tab has a chat of its own, and says nothing to the others', async () => {
  await using page = await house.newPage(visitorContext)
  await page.context().addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
    globalThis.BroadcastChannel = new Proxy(BroadcastChannel, {
      construct() {
        throw new Error('There is nothing to tell.')
      },
    })
  })
  const first = await openChat(page, `${house.demoUrl}/lisbon/`)
  const { chat: second } = await anotherTab(page)
  await talk(first, 'Said in the first')
  await field(first).fill('Half a sentence')
  await talk(second, 'Said in the second')
  expect(await second.getByText('Said in the first').count()).toBe(0)
  expect(await first.getByText('Said in the second').count()).toBe(0)
  expect(await field(second).inputValue()).toBe('')
})
