import { newVisitor } from '@frontdesk/testkit/arrange'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLife } from './come-back/walk.ts'
import { type House, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** What a browser says by itself of requests without a network. */
const cut = { ...visitorContext, expected: [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Failed to load resource/] }

async function write(chat: FrameLocator, words: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Your message' }).fill(words)
  await chat.getByRole('button', { name: 'Send message' }).click()
}

/** The thread that has these words in it, as the staff have it. */
async function threadWith(words: string) {
  const member = await staffOf(house.app, house.app.a)
  const find = async () => {
    const { conversations } = await member.conversation.list.query({ status: 'open', limit: 50 })
    return conversations.find(({ lastMessage }) => lastMessage?.text === words)?.id
  }
  await expect.poll(find).toBeDefined()
  const conversationId = (await find()) ?? ''
  return {
    answer: (nonce: string, text: string) => member.message.send.mutate({ conversationId, nonce, text }),
    texts: async () =>
      (await member.message.list.query({ conversationId, afterSeq: 0 })).messages
        .filter(({ author }) => author === 'visitor' || author === 'member')
        .map(({ text }) => text),
  }
}

test('what is written without a network waits, outlives a reload, and is said once; what was missed is there', async () => {
  await using page = await house.newPage(cut)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await write(chat, 'Before the tunnel')
  const thread = await threadWith('Before the tunnel')

  await page.context().setOffline(true)
  await write(chat, 'In the tunnel')
  await write(chat, 'Still in the tunnel')
  await chat.getByText('Waiting for a connection').first().waitFor()
  await chat.getByRole('textbox', { name: 'Your message' }).fill('Half a sentence')
  await thread.answer('nonce-0001', 'Meanwhile, outside')

  await page.context().setOffline(false)
  await chat.getByText('Meanwhile, outside').waitFor()
  const said = ['Before the tunnel', 'Meanwhile, outside', 'In the tunnel', 'Still in the tunnel']
  await expect.poll(thread.texts).toEqual(said)
  expect(await chat.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('Half a sentence')

  await page.reload()
  await page.getByRole('button', { name: /^Open chat/ }).click()
  await chat.getByText('Still in the tunnel').waitFor()
  expect(await chat.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('Half a sentence')
  expect(await thread.texts()).toEqual(said)
})

test('an answer that was lost on its way back is no reason to say it twice', async () => {
  await using page = await house.newPage(cut)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await write(chat, 'Is the line open?')
  const thread = await threadWith('Is the line open?')
  let lost = 0
  await page.context().route('**/api/visitor/message.send', async (route) => {
    await route.fetch()
    if (lost++ < 2) await route.abort('internetdisconnected')
    else await route.continue()
  })
  await write(chat, 'Only once, please')
  await expect.poll(() => lost, { timeout: 20_000 }).toBeGreaterThan(2)
  await chat.getByText('Delivered', { exact: false }).last().waitFor()
  expect(await thread.texts()).toEqual(['Is the line open?', 'Only once, please'])
  expect(await chat.getByText('Only once, please').count()).toBe(1)
})

test('two tabs of one visitor are in step, and what both hold back is said once', async () => {
  await using one = await house.newPage(cut)
  const first = await openChat(one, `${house.demoUrl}/lisbon/`)
  const two = await one.context().newPage()
  const second = await openChat(two, `${house.demoUrl}/lisbon/`)
  await write(first, 'From the first tab')
  await second.getByText('From the first tab').waitFor()
  const thread = await threadWith('From the first tab')

  await one.context().setOffline(true)
  await write(first, 'Held back in the first')
  await write(second, 'Held back in the second')
  await second.getByText('Held back in the first').waitFor()
  await one.context().setOffline(false)
  await expect.poll(async () => (await thread.texts()).length).toBe(3)
  await first.getByText('Held back in the second').waitFor()
  const said = await thread.texts()
  expect(said).toHaveLength(3)
  expect(said).toEqual(
    expect.arrayContaining(['From the first tab', 'Held back in the first', 'Held back in the second']),
  )
  await first.getByRole('textbox', { name: 'Your message' }).fill('A draft')
  await expect.poll(() => second.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('A draft')
  await two.close()
})

test('a tab that slept, or was without a network, is in step with the other one when it comes back', async () => {
  await using one = await house.newPage(cut)
  const first = await openChat(one, `${house.demoUrl}/lisbon/`)
  const two = await one.context().newPage()
  const second = await openChat(two, `${house.demoUrl}/lisbon/`)
  await write(first, 'In two tabs')
  await second.getByText('In two tabs').waitFor()
  const thread = await threadWith('In two tabs')
  const life = await openLife(two)

  await life.freeze()
  await write(first, 'While the other sleeps')
  await first.getByText('Delivered', { exact: false }).last().waitFor()
  await thread.answer('nonce-0003', 'It may dream')
  await first.getByRole('textbox', { name: 'Your message' }).fill('Half a sentence')
  await life.thaw()
  await second.getByText('It may dream').waitFor()
  expect(await second.getByText('While the other sleeps').count()).toBe(1)
  await expect.poll(() => second.getByRole('textbox', { name: 'Your message' }).inputValue()).toBe('Half a sentence')

  // The network of one tab alone, as an extension or a proxy of the browser can take it.
  const session = await two.context().newCDPSession(two)
  const limits = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { ...limits, offline: true })
  await write(second, 'Written without a network')
  // Said once, whichever tab is faster: the first one can, and knows of it.
  await first.getByText('Written without a network').waitFor()
  await thread.answer('nonce-0004', 'And heard')
  await first.getByText('And heard').waitFor()
  await session.send('Network.emulateNetworkConditions', { ...limits, offline: false })
  await second.getByText('And heard').waitFor()
  const said = ['In two tabs', 'While the other sleeps', 'It may dream', 'Written without a network', 'And heard']
  await expect.poll(thread.texts).toEqual(said)
  for (const chat of [first, second]) {
    await expect.poll(() => chat.getByText('Written without a network').count()).toBe(1)
    await chat.getByText('Waiting for a connection').waitFor({ state: 'detached' })
  }
  await two.close()
})

test('a token that ran out while the laptop slept is no reason to lose the thread', async () => {
  await using page = await house.newPage({ ...cut, expected: [/status of 401/] })
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  await write(chat, 'Good night')
  const thread = await threadWith('Good night')
  const { owner } = house.app
  await owner
    .updateTable('credential')
    .set({ expires_at: new Date(0) })
    .where('kind', '=', 'visitor')
    .execute()
  await write(chat, 'Good morning')
  await expect.poll(thread.texts).toEqual(['Good night', 'Good morning'])
  // Somebody else's is nobody's: the session went on, and did not begin anew.
  await newVisitor(house.app, house.app.a)
  await thread.answer('nonce-0002', 'Slept well?')
  await chat.getByText('Slept well?').waitFor()
})
