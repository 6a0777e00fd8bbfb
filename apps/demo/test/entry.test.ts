import { randomUUID } from 'node:crypto'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { claimsOf, identitySecret, signToken } from '@frontdesk/testkit/vouch'
import type { FrameLocator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, logIn, openChat, openHouse, visitorContext, tell } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(async () => {
  await set('entry', {})
  await set('identity', {})
})
afterAll(() => house[Symbol.asyncDispose]())

const phone = { ...visitorContext, viewport: { width: 390, height: 844 } }
const form = {
  asks: true,
  fields: [
    { kind: 'name', required: true },
    { kind: 'phone', required: false },
    { kind: 'question', key: 'q1', label: 'Which order is it about?', required: true },
  ],
} as const
const told = {
  consentText: 'We keep what you write for a year.',
  privacyUrl: 'https://studio.example/privacy',
  mustAgree: true,
}

async function set(section: 'entry' | 'identity', value: object): Promise<void> {
  const staff = await staffOf(house.app, house.app.a)
  const { sites } = await staff.site.list.query({})
  await staff.site.set.mutate({ siteId: sites[0]?.id ?? '', section, value })
}

async function write(chat: FrameLocator, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Your message' }).fill(text)
  await chat.getByRole('button', { name: 'Send message' }).click()
}

const formIn = (chat: FrameLocator) => chat.getByRole('region', { name: 'Before we begin' })
const services = (chat: FrameLocator) => chat.getByRole('heading', { name: 'What would you like to book?' })
const goOn = (chat: FrameLocator) => formIn(chat).getByRole('button', { name: 'Continue' })
const sent = (chat: FrameLocator) => chat.getByText('· Delivered')
const tokenOf = (secret: string, claims: object) =>
  signToken(secret, { ...claimsOf(house.app, house.app.a, 'ana'), jti: randomUUID(), ...claims })

test('the first message waits for the form, and what is typed into it outlives mistakes, a reload and a lost connection', async () => {
  await set('entry', { ...form, ...told })
  await using page = await house.newPage({ ...phone, expected: [/ERR_INTERNET_DISCONNECTED/, /status of 400/] })
  let chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await chat.getByRole('group', { name: 'Suggestions' }).waitFor()
  expect(await formIn(chat).count()).toBe(0)

  await write(chat, 'Where is my print?')
  await formIn(chat).waitFor()
  await chat.getByText('This goes out once you have answered what is asked below.').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await goOn(chat).click()
  await chat.getByText('Please tell us your name.').waitFor()
  await chat.getByText('Please answer this.').waitFor()
  await chat.getByText('Please agree first.').waitFor()
  expect(await flawsOf(page)).toEqual([])

  await chat.getByRole('textbox', { name: 'Your name' }).fill('Vera Visitor')
  await chat.getByRole('textbox', { name: 'Phone number' }).fill('no number')
  await chat.getByRole('textbox', { name: 'Which order is it about?' }).fill('Order 4711')
  await page.reload()
  chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await formIn(chat).waitFor()
  expect(await chat.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Vera Visitor')
  await chat.getByRole('checkbox', { name: 'I agree to this' }).check()
  await goOn(chat).click()
  await chat.getByText('That does not look like a phone number.').waitFor()
  await chat.getByRole('textbox', { name: 'Phone number' }).fill('+351 210 000 000')

  await page.context().setOffline(true)
  await goOn(chat).click()
  await formIn(chat).getByRole('alert').waitFor()
  await page.context().setOffline(false)
  await sent(chat).waitFor()
  await formIn(chat).waitFor({ state: 'detached' })

  await using desk = await house.newPage({ expected: [/status of 401/] })
  await logIn(desk, house.app)
  await desk.getByRole('link', { name: 'Inbox' }).first().click()
  await desk.getByRole('link', { name: /Where is my print/ }).click()
  await desk.getByText('Order 4711').first().waitFor()
  await desk.getByText('+351 210 000 000').first().waitFor()
  await desk.getByText('Agreed to your text').first().waitFor()
  await desk.getByText('What it said').first().click()
  await desk.getByText(told.consentText, { exact: true }).first().waitFor()
  expect(await flawsOf(desk)).toEqual([])
})

test('where it comes before everything, there is nothing else until it is answered', async () => {
  await set('entry', { ...told, before: 'everything' })
  await using page = await house.newPage(visitorContext)
  await page.goto(`${house.demoUrl}/lisbon/`)
  await page.getByRole('button', { name: 'Open chat' }).click()
  const chat = page.frameLocator('iframe')
  await formIn(chat).waitFor()
  expect(await chat.getByRole('textbox', { name: 'Your message' }).count()).toBe(0)
  expect(await chat.getByRole('group', { name: 'Suggestions' }).count()).toBe(0)
  expect(await chat.getByRole('link', { name: /Read more/ }).getAttribute('href')).toBe(told.privacyUrl)
  expect(await flawsOf(page)).toEqual([])
  await chat.getByRole('checkbox', { name: 'I agree to this' }).check()
  await goOn(chat).click()
  await chat.getByRole('group', { name: 'Suggestions' }).waitFor()
  await write(chat, 'Good morning!')
  await sent(chat).waitFor()
})

test('whoever comes to book is asked first, too, and then books', async () => {
  await set('entry', { ...told, before: 'everything' })
  await using page = await house.newPage(visitorContext)
  await page.goto(`${house.demoUrl}/lisbon/`)
  await page.locator('[data-frontdesk-open="booking"]').first().click()
  const chat = page.frameLocator('iframe')
  await formIn(chat).waitFor()
  expect(await services(chat).count()).toBe(0)
  await chat.getByRole('checkbox', { name: 'I agree to this' }).check()
  await goOn(chat).click()
  await services(chat).waitFor()
})

test('a letter, too, is written by those who agree, and the staff see to what', async () => {
  await set('entry', told)
  await using page = await house.newPage(phone)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await chat.getByRole('button', { name: 'Leave a message', exact: true }).click()
  const letter = chat.getByRole('region', { name: 'Leave a message' })
  await letter.getByRole('textbox', { name: 'Your name' }).fill('Vera Visitor')
  await letter.getByRole('textbox', { name: 'E-mail address' }).fill('vera@example.com')
  await letter.getByRole('textbox', { name: 'Your message' }).fill('May I visit first?')
  const send = letter.getByRole('button', { name: 'Send', exact: true })
  await send.click()
  await letter.getByText('Please agree first.').waitFor()
  const yes = letter.getByRole('checkbox', { name: 'I agree to this' })
  await yes.and(chat.locator(':focus')).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await yes.check()
  await send.click()
  await letter.getByRole('status').waitFor()

  await runJobs(house.app)
  const staff = await staffOf(house.app, house.app.a)
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  const found = conversations.find(({ lastMessage }) => lastMessage?.text === 'May I visit first?')
  const { agreed } = await staff.conversation.get.query({ conversationId: found?.id ?? '' })
  expect(agreed).toMatchObject({ isCurrent: true, said: { text: told.consentText } })
})

test('what is only to be read stands under the greeting', async () => {
  await set('entry', { ...told, mustAgree: false })
  await using page = await house.newPage(phone)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await chat.getByText(told.consentText).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await write(chat, 'Understood')
  await sent(chat).waitFor()
})

test('whom the business vouches for writes without a form where it is known what that asks', async () => {
  await set('entry', { asks: true })
  const secret = await identitySecret(house.app, house.app.a)
  await using page = await house.newPage(visitorContext)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await tell(page, 'identify', tokenOf(secret, { name: 'Ana Alves', email: 'ana@example.com' }))
  await write(chat, 'It is me')
  await sent(chat).waitFor()
  expect(await formIn(chat).count()).toBe(0)
})

test('where only known visitors chat, everybody else is told what to do, and the page’s developer what is missing', async () => {
  await set('identity', { enforce: true })
  const secret = await identitySecret(house.app, house.app.a)
  await using page = await house.newPage({ ...phone, expected: [/status of 40[14]/] })
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await page.goto(`${house.demoUrl}/lisbon/`)
  const heard = page.evaluate(
    () =>
      new Promise((resolve) =>
        window.addEventListener('frontdesk:error', (event) => resolve((event as CustomEvent<unknown>).detail)),
      ),
  )
  await page.getByRole('button', { name: 'Open chat' }).click()
  const chat = page.frameLocator('iframe')
  await chat.getByText('This chat is for people who are logged in').waitFor()
  expect(await chat.getByRole('textbox', { name: 'Your message' }).count()).toBe(0)
  expect(await flawsOf(page)).toEqual([])
  expect(await heard).toMatchObject({ code: 'unauthenticated' })
  expect(warnings.filter((text) => text.includes('known visitors only'))).toHaveLength(1)
  await chat.getByRole('button', { name: 'Leave a message' }).click()
  await chat.getByRole('textbox', { name: 'E-mail address' }).waitFor()
  await chat.getByRole('button', { name: 'Close', exact: true }).click()

  await tell(page, 'identify', tokenOf(secret, { sub: 'ben' }))
  await chat.getByRole('textbox', { name: 'Your message' }).waitFor()
  await write(chat, 'Let in')
  await sent(chat).waitFor()
})
