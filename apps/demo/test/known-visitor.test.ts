import { randomUUID } from 'node:crypto'
import { identitySecret, claimsOf, signToken } from '@frontdesk/testkit/vouch'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { visitorClient } from '@frontdesk/testkit/test-client'
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, logIn, openChat, openHouse, tell, visitorContext } from './open-house.ts'

let house: House
let secret: string
beforeAll(async () => {
  house = await openHouse()
  secret = await identitySecret(house.app, house.app.a)
})
afterAll(() => house[Symbol.asyncDispose]())

const tokenOf = (sub: string) =>
  signToken(secret, { ...claimsOf(house.app, house.app.a, sub), jti: randomUUID(), name: 'Ana Alves' })
/** What is on its way while a session is given up for another is refused, and sent again by itself. */
const refused = { ...visitorContext, expected: [/status of 401/] }

async function say(chat: FrameLocator, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Your message' }).fill(text)
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByText(text).waitFor()
  await chat.getByText('Sending…').waitFor({ state: 'detached' })
}

const wayOn = 'Go on with it on another device'
async function openMailForm(chat: FrameLocator): Promise<void> {
  await chat.getByRole('button', { name: 'More about this chat' }).click()
  await chat.getByRole('button', { name: wayOn }).click()
}

test('somebody known finds on another device what they said, and on this one nothing is left when they log out', async () => {
  await using phone = await house.newPage(refused)
  const onPhone = await openChat(phone, `${house.demoUrl}/lisbon`)
  await say(onPhone, 'Said before I logged in')
  await tell(phone, 'identify', tokenOf('ana'))
  await say(onPhone, 'Said as Ana')
  await onPhone.getByText('Said before I logged in').waitFor()

  await using laptop = await house.newPage(refused)
  const onLaptop = await openChat(laptop, `${house.demoUrl}/lisbon`)
  await tell(laptop, 'identify', tokenOf('ana'))
  await onLaptop.getByText('Said before I logged in').waitFor()
  await onLaptop.getByText('Said as Ana').waitFor()

  await tell(phone, 'logout')
  await onPhone.getByText('Said as Ana').waitFor({ state: 'detached' })
  await phone.reload()
  const again = await openChat(phone, `${house.demoUrl}/lisbon`)
  await again.getByRole('textbox', { name: 'Your message' }).waitFor()
  expect(await again.getByText('Said as Ana').count()).toBe(0)
  await say(onLaptop, 'Still here')

  const staff = await staffOf(house.app, house.app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  expect(conversations.map(({ customerName }) => customerName)).toEqual(['Ana Alves'])
})

test('whoever of the staff has a conversation open hears where it goes on, with the reply that they had begun', async () => {
  await using phone = await house.newPage(refused)
  const onPhone = await openChat(phone, `${house.demoUrl}/lisbon`)
  await tell(phone, 'identify', tokenOf('dora'))
  await say(onPhone, 'Said as Dora')
  await using laptop = await house.newPage(refused)
  const onLaptop = await openChat(laptop, `${house.demoUrl}/lisbon`)
  await say(onLaptop, 'Said before I logged in, too')

  await using desk = await house.newPage(refused)
  await logIn(desk, house.app)
  await desk.getByRole('link', { name: 'Inbox' }).first().click()
  await desk.getByRole('link', { name: /Said before I logged in, too/ }).click()
  const reply = desk.getByRole('textbox', { name: 'Your reply' })
  await reply.fill('Good mor')
  await tell(laptop, 'identify', tokenOf('dora'))
  const wayOn = desk.getByRole('link', { name: 'Open it' })
  await wayOn.waitFor()
  expect(await flawsOf(desk)).toEqual([])
  await wayOn.click()
  await desk.getByText('Said as Dora').last().waitFor()
  expect(await reply.inputValue()).toBe('Good mor')
})

test('what somebody typed into forms is not there for whoever comes after them in the same tab', async () => {
  await using page = await house.newPage(visitorContext)
  const chat = await openChat(page, `${house.demoUrl}/lisbon`)
  await tell(page, 'identify', tokenOf('cara'))
  const letter = { name: chat.getByLabel('Your name'), email: chat.getByLabel('E-mail address') }
  const openLetter = () => chat.getByRole('button', { name: 'Leave a message' }).click()
  const closeLetter = () => chat.getByRole('button', { name: 'Close', exact: true }).click()
  await openLetter()
  await letter.name.fill('Cara Cruz')
  await letter.email.fill('cara@example.com')
  await closeLetter()
  await say(chat, 'Said as Cara')
  const toMail = chat.getByRole('region', { name: wayOn }).getByLabel('E-mail address')
  await openMailForm(chat)
  await toMail.fill('cara@example.com')

  await tell(page, 'logout')
  await chat.getByText('Said as Cara').waitFor({ state: 'detached' })
  await openLetter()
  expect([await letter.name.inputValue(), await letter.email.inputValue()]).toEqual(['', ''])
  await closeLetter()
  await say(chat, 'Said by the next')
  await openMailForm(chat)
  expect(await toMail.inputValue()).toBe('')
})

test('a page whose server is not believed hears so, and its visitor chats as nobody in particular', async () => {
  await using page = await house.newPage(refused)
  const chat = await openChat(page, `${house.demoUrl}/lisbon`)
  const heard = page.evaluate(
    () =>
      new Promise((resolve) =>
        window.addEventListener('frontdesk:error', (event) => resolve((event as CustomEvent<unknown>).detail)),
      ),
  )
  await tell(page, 'identify', `${tokenOf('ben').slice(0, -4)}AAAA`)
  expect(await heard).toMatchObject({ code: 'unauthenticated' })
  await say(chat, 'Said by nobody in particular')
})

test('where very many begin at once, a visitor’s browser works something out and the visitor notices nothing', async () => {
  const { widgetUrl } = house.app.server
  await using page = await house.newPage({ ...visitorContext, expected: [/status of 428/] })
  const chat = await openChat(page, `${house.demoUrl}/lisbon`)
  // From the very address that the browser comes from.
  const start = () =>
    fetch(`${widgetUrl}/api/visitor/session.start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ siteKey: house.app.a.siteKey }),
    })
  const statuses: number[] = []
  while (!statuses.includes(428)) statuses.push((await start()).status)
  await say(chat, 'Am I a person?')
  expect(await visitorClient(widgetUrl).work.challenge.mutate({})).toMatchObject({ algorithm: 'SHA-256' })
})
