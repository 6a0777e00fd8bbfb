import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, logIn, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own: nobody is logged in at first. */
const expected = [/status of 401/]
const phone = { ...visitorContext, viewport: { width: 390, height: 844 } }

async function say(chat: FrameLocator, words: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Your message' }).fill(words)
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByText('Delivered', { exact: false }).last().waitFor()
}

async function choose(chat: FrameLocator, way: string): Promise<void> {
  await chat.getByRole('button', { name: 'More about this chat' }).click()
  await chat.getByRole('button', { name: way }).click()
}

async function answer(desk: Page, asked: string, words: string): Promise<void> {
  await desk.getByRole('link', { name: new RegExp(asked) }).click()
  await desk.getByRole('textbox', { name: 'Your reply' }).fill(words)
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
}

test('a visitor has the chat mailed, ends it and says what they thought of it; the staff see both', async () => {
  await using page = await house.newPage(phone)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await say(chat, 'Do you photograph dogs?')
  await using desk = await house.newPage({ expected })
  await logIn(desk, house.app)
  await desk.getByRole('link', { name: 'Inbox' }).first().click()
  await answer(desk, 'Do you photograph dogs', 'Gladly.')
  await chat.getByText('Gladly.').waitFor()

  await choose(chat, 'Mail me a copy')
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill('vera@example.com')
  expect(await flawsOf(page)).toEqual([])
  await chat.getByRole('button', { name: 'Send the e-mail' }).click()
  await chat.getByText('On its way to vera@example.com').waitFor()
  await expect.poll(() => house.app.mailbox.mails()[0]?.text).toContain('Gladly.')
  await chat.getByRole('button', { name: 'Back to the chat' }).last().click()

  await choose(chat, 'End this chat')
  await chat.getByRole('button', { name: 'End it' }).click()
  await chat.getByText('You ended this chat.').waitFor()
  await chat.getByRole('radio', { name: 'Good', exact: true }).check({ force: true })
  await chat.getByRole('textbox', { name: 'What made it so?' }).fill('Quick and kind')
  expect(await flawsOf(page)).toEqual([])
  await chat.getByRole('button', { name: 'Send', exact: true }).click()
  await chat.getByText('You found this chat: Good').waitFor()

  const log = desk.getByRole('log')
  await log.getByText('The visitor ended the chat.').or(log.getByText('Visitor ended the chat.')).waitFor()
  await log.getByText('rated the chat 4 of 5: “Quick and kind”').waitFor()
})

test('the menu of a chat comes up from below, as wide as the screen, and moves nothing of what was said', async () => {
  await using page = await house.newPage({ ...phone, reducedMotion: 'reduce' })
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await say(chat, 'Do you photograph cats?')
  const said = chat.getByText('Do you photograph cats?')
  const place = await said.boundingBox()
  await chat.getByRole('button', { name: 'More about this chat' }).click()
  const menu = chat.getByRole('region', { name: 'This chat' })
  await expect.poll(() => menu.boundingBox()).toMatchObject({ x: 0, width: 390 })
  expect(await said.boundingBox()).toEqual(place)
  await chat.getByRole('button', { name: 'End this chat' }).click()
  await chat.getByRole('button', { name: 'End it' }).click()
  const ended = await chat.getByText('You ended this chat.').boundingBox()
  const rating = await chat.getByText('How was this chat?').boundingBox()
  expect(rating?.y).toBeGreaterThan(ended?.y ?? Infinity)
})

test('the staff end a chat, its visitor sees who did, and goes on by writing', async () => {
  await using page = await house.newPage(visitorContext)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await say(chat, 'Where are you?')
  await using desk = await house.newPage({ expected })
  await logIn(desk, house.app)
  await desk.getByRole('link', { name: 'Inbox' }).first().click()
  await answer(desk, 'Where are you', 'In the Rua das Flores.')
  await desk.getByRole('button', { name: 'Close' }).click()
  await chat.getByText('Sam Staff ended this chat.').waitFor()
  await chat.getByRole('group', { name: 'How was this chat?' }).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await say(chat, 'Thank you!')
  await chat.getByRole('group', { name: 'How was this chat?' }).waitFor({ state: 'detached' })
  await desk.getByRole('log').getByText('Thank you!').waitFor()
})
