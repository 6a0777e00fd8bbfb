import { isDeepStrictEqual } from 'node:util'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { forgetRequests } from '@frontdesk/testkit/forget-requests'
import type { CDPSession, FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type House, openChat, visitorContext } from '../open-house.ts'

/** One visitor on their way through one step. */
export type Walk = {
  house: House
  /** What is cut off, or sleeps: the business's page, or a page of ours that was opened from it. */
  page: Page
  chat: FrameLocator
  /** What the visitor and the business have said so far. */
  said: string[]
  /** The thread as the staff have it, once the visitor has said something. */
  thread?: Thread
}
type Thread = { say(text: string): Promise<void>; texts(): Promise<string[]> }

/** A step of a conversation or a booking: what leads there, the visitor's own doing, and what comes of it. */
export type Step = {
  name: string
  /** The request that it makes. Without one, nothing can be lost on its way back. */
  asks?: string
  /** Nothing has been said before. */
  isFirst?: boolean
  arrive?(walk: Walk): Promise<void>
  act(walk: Walk): Promise<void>
  /** What was typed: it stands there while nothing gets through. */
  typed?(walk: Walk): Promise<void>
  /** What happens elsewhere while nothing gets through. */
  meanwhile?(walk: Walk): Promise<void>
  /** What is there once everything has got through. */
  done(walk: Walk): Promise<void>
  /** How many there are in the database: one more by this step, whatever came between. */
  made?(walk: Walk): Promise<number>
}

let walks = 0
type Staff = Awaited<ReturnType<typeof staffOf>>
const staff = new WeakMap<House, Promise<Staff>>()

export type Begun = { walk: Walk } & AsyncDisposable

export async function beginWalk(house: House, { isFirst = false }: Pick<Step, 'isFirst'> = {}): Promise<Begun> {
  await forgetRequests(house.app)
  const page = await house.newPage({ ...visitorContext, expected: [/./] })
  await page.context().clock.install()
  page.setDefaultTimeout(10_000)
  const walk: Walk = { house, page, chat: page.frameLocator('iframe'), said: [] }
  if (isFirst) await page.goto(`${house.demoUrl}/lisbon/`)
  else await beginTalk(walk)
  return { walk, [Symbol.asyncDispose]: () => page[Symbol.asyncDispose]() }
}

/** The first words, by which the staff know the thread. */
async function beginTalk(walk: Walk): Promise<void> {
  const hello = `Hello, for the ${++walks}. time`
  await openChat(walk.page, `${walk.house.demoUrl}/lisbon/`)
  await write(walk, hello)
  await walk.chat.getByText('· Delivered').waitFor()
  const { house } = walk
  if (!staff.has(house)) staff.set(house, staffOf(house.app, house.app.a))
  const member = await staff.get(house)
  if (!member) throw new Error('just set')
  const { conversations } = await member.conversation.list.query({ status: 'open', limit: 50 })
  const conversationId = conversations.find(({ lastMessage }) => lastMessage?.text === hello)?.id ?? ''
  walk.thread = {
    async say(text) {
      await member.message.send.mutate({ conversationId, nonce: crypto.randomUUID(), text })
      walk.said.push(text)
    },
    async texts() {
      const { messages } = await member.message.list.query({ conversationId, afterSeq: 0 })
      return messages.flatMap(({ author, text, rating }) =>
        text && author !== 'system' && rating === undefined ? [text] : [],
      )
    },
  }
}

export async function write({ chat, said }: Walk, text: string): Promise<void> {
  await chat.getByRole('textbox', { name: 'Your message' }).fill(text)
  await chat.getByRole('button', { name: 'Send message' }).click()
  said.push(text)
}

/** What stands in the chat is what the server has, each of it once and in its order; nothing waits. */
export async function expectInStep({ chat, said, thread }: Walk): Promise<void> {
  if (!thread) return
  const shown = async () =>
    (await chat.getByRole('log').locator('.bubble bdi').allTextContents()).filter((text) => said.includes(text))
  await expect
    .poll(async () => ({ shown: await shown(), isAll: isDeepStrictEqual(await shown(), await thread.texts()) }))
    .toEqual({ shown: expect.arrayContaining(said), isAll: true })
  expect(await thread.texts()).toHaveLength(said.length)
  await expect.poll(() => chat.getByText('Waiting for a connection').count()).toBe(0)
  await expect.poll(() => chat.getByText('No connection right now').count()).toBe(0)
}

/** Freezes a page as a browser does with one that nobody has looked at for a while, and thaws it. */
export async function openLife(page: Page): Promise<{ freeze(): Promise<void>; thaw(): Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const turn = async (state: 'frozen' | 'active') => void (await session.send('Page.setWebLifecycleState', { state }))
  return { freeze: () => turn('frozen'), thaw: () => turn('active') }
}
