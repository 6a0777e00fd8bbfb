import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { flawsOf } from './find-flaws.ts'
import { type House, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

const phone = { ...visitorContext, viewport: { width: 390, height: 844 } }
/** The browser reports a link that is used up as an error of its own. */
const late = { ...phone, expected: [/status of 401/] }

async function say(chat: FrameLocator | Page, words: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Your message' }).fill(words)
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByText('· Delivered').waitFor()
}

/** The link that the visitor has mailed to themselves. */
async function sendOn(chat: FrameLocator, email: string): Promise<string> {
  await chat.getByRole('button', { name: 'More about this chat' }).click()
  await chat.getByRole('button', { name: 'Go on with it on another device' }).click()
  await chat.getByRole('textbox', { name: 'E-mail address' }).fill(email)
  await chat.getByRole('button', { name: 'Send the e-mail' }).click()
  await chat.getByText(`On its way to ${email}`).waitFor()
  const mail = await house.app.mailbox.waitForMail(({ to }) => to.includes(email))
  return /http\S+#fd_resume_\S+/.exec(mail.text ?? '')?.[0] ?? ''
}

test('a mailed link leads to the same chat on another device: after a click, and both go on in step', async () => {
  await using computer = await house.newPage(visitorContext)
  const chat = await openChat(computer, `${house.demoUrl}/lisbon/`)
  await say(chat, 'Is there parking?')
  const link = await sendOn(chat, 'vera@example.com')
  await chat.getByRole('button', { name: 'Back to the chat' }).last().click()

  await using handy = await house.newPage(phone)
  await handy.goto(link)
  const card = handy.getByRole('region', { name: 'Go on with your chat here?' })
  await card.waitFor()
  expect(handy.url()).not.toContain('fd_resume')
  expect(await handy.getByText('Is there parking?').count()).toBe(0)
  expect(await flawsOf(handy)).toEqual([])
  // What scans mails may open the page, too: it presses nothing, so nothing is used up.
  await handy.reload()
  await card.getByRole('button', { name: 'Go on here' }).click()
  await handy.getByText('Is there parking?').waitFor()
  await card.waitFor({ state: 'detached' })

  await say(handy, 'I am on my way already')
  await chat.getByText('I am on my way already').waitFor()
  await say(chat, 'So am I')
  await handy.getByText('So am I').waitFor()
  await handy.reload()
  await handy.getByText('So am I').waitFor()
  expect(await card.count()).toBe(0)
})

test('a link that was used leads nowhere, and leaves the chat that is there alone', async () => {
  await using computer = await house.newPage(visitorContext)
  const chat = await openChat(computer, `${house.demoUrl}/lisbon/`)
  await say(chat, 'Do you speak French?')
  const link = await sendOn(chat, 'otto@example.com')
  {
    await using first = await house.newPage(phone)
    await first.goto(link)
    await first.getByRole('button', { name: 'Go on here' }).click()
    await first.getByText('Do you speak French?').waitFor()
  }
  await using second = await house.newPage(late)
  await second.goto(link.split('#')[0] ?? '')
  await say(second, 'A chat of my own')
  await second.goto(link)
  await second.getByRole('button', { name: 'Go on here' }).click()
  await second.getByText('This link has been used or is too old').waitFor()
  expect(await flawsOf(second)).toEqual([])
  await second.getByRole('button', { name: 'Back to the chat' }).click()
  await second.getByText('A chat of my own').waitFor()
  expect(await second.getByText('Do you speak French?').count()).toBe(0)
})

test('an answer that was lost on its way is no reason to have another link mailed', async () => {
  await using computer = await house.newPage(visitorContext)
  const chat = await openChat(computer, `${house.demoUrl}/lisbon/`)
  await say(chat, 'Do you have a lift?')
  const link = await sendOn(chat, 'nina@example.com')
  await using handy = await house.newPage({ ...phone, expected: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] })
  let lost = 0
  await handy.route('**/api/visitor/session.resume', async (route) => {
    if (lost++ > 0) return await route.continue()
    await route.fetch()
    await route.abort('internetdisconnected')
  })
  await handy.goto(link)
  const card = handy.getByRole('region', { name: 'Go on with your chat here?' })
  await card.getByRole('button', { name: 'Go on here' }).click()
  await card.getByRole('alert').waitFor()
  await handy.reload()
  await card.getByRole('button', { name: 'Go on here' }).click()
  await handy.getByText('Do you have a lift?').waitFor()
  expect(lost).toBe(2)
  await say(handy, 'I am on my way')
  await chat.getByText('I am on my way').waitFor()
})

test('whoever wants to go on later is left with the chat as it was', async () => {
  await using computer = await house.newPage(visitorContext)
  const chat = await openChat(computer, `${house.demoUrl}/lisbon/`)
  await say(chat, 'Are you open on Sundays?')
  const link = await sendOn(chat, 'mia@example.com')
  await using handy = await house.newPage(phone)
  await handy.goto(link)
  await handy.getByRole('button', { name: 'Not now' }).click()
  await handy.getByRole('region', { name: 'Go on with your chat here?' }).waitFor({ state: 'detached' })
  expect(await handy.getByText('Are you open on Sundays?').count()).toBe(0)
  await handy.reload()
  await handy.getByRole('textbox', { name: 'Your message' }).waitFor()
  expect(await handy.getByRole('button', { name: 'Go on here' }).count()).toBe(0)
})
