import { settle } from '@frontdesk/start/walks/settle'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from './states/content/en.ts'
import { type Scene, type Stage, openStage } from './states/scene.ts'
import { button, composer, slots } from './states/steps.ts'
import { like, mark } from './states/words-of.ts'
import { type Heard, accessibilityTree } from './walks/accessibility-tree.ts'
import { heardIn, listenIn } from './walks/announcements.ts'
import { readAloud, sayOne } from './walks/read-aloud.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own. */
const walk = { name: 'walk', reach: async () => {}, expected: [/status of 4/] }

/** What a step sounds like: what is announced, where the focus is, and what is read from there on. */
async function listen(scene: Scene, title: string, part: 'all' | 'region' = 'region'): Promise<string> {
  await settle(scene.page)
  const frame = frameOf(scene)
  const tree = await accessibilityTree(frame)
  const path = pathToFocus(tree) ?? [tree]
  const focused = path.at(-1)
  const region = path.findLast(({ role }) => role === 'region' || role === 'main') ?? tree
  const places = path.filter(({ role, name }) => name && ['main', 'region', 'form', 'group', 'dialog'].includes(role))
  return [
    `## ${title}`,
    ...(await heardIn(frame)).map((said) => `(${said})`),
    `> ${focused ? sayOne(focused) : 'nothing has the focus'}`,
    ...(places.length > 0 ? [`> in: ${places.map(({ name }) => name).join(' > ')}`] : []),
    ...readAloud(part === 'all' ? tree : region),
    '',
  ].join('\n')
}

/** A step is there when its heading has the focus. */
async function begins({ chat }: Scene, title: string): Promise<void> {
  await chat.getByRole('heading', { name: title }).and(chat.locator(':focus')).waitFor()
}

function frameOf({ page }: Scene) {
  const frame = page.frames().find((each) => each.url().includes('/embed/'))
  if (!frame) throw new Error('the chat is not there')
  return frame
}

function pathToFocus(heard: Heard): Heard[] | undefined {
  for (const child of heard.children) {
    const path = pathToFocus(child)
    if (path) return [heard, ...path]
  }
  return heard.states['focused'] === true && heard.role !== 'RootWebArea' ? [heard] : undefined
}

test('the whole booking can be heard: every step says where one is, what is asked and what was wrong', async () => {
  await using scene = await stage.open(walk, en)
  const { app, page, chat, words, content } = scene
  const { keyboard } = page
  const heard: string[] = []
  await listenIn(page)
  await scene.visit()
  const launcher = page.getByRole('button', { name: words.launcher.open })
  await launcher.focus()
  heard.push(['## On the page', ...readAloud(await accessibilityTree(page.mainFrame())), ''].join('\n'))

  await keyboard.press('Enter')
  await composer(scene).and(chat.locator(':focus')).waitFor()
  await chat.getByRole('group', { name: words.quickReplies }).waitFor()
  heard.push(await listen(scene, 'The chat is opened', 'all'))

  await button(scene, words.book).last().focus()
  await keyboard.press('Enter')
  await chat.getByRole('button', { name: content.services.call.name }).waitFor()
  heard.push(await listen(scene, 'A booking is begun'))

  await button(scene, like(content.services.portrait.name)).focus()
  await keyboard.press('Enter')
  await slots(scene).first().waitFor()
  heard.push(await listen(scene, 'A service is chosen'))

  const extra = chat.getByRole('checkbox', { name: content.addons.prints })
  await extra.focus()
  await keyboard.press('Space')
  await slots(scene).first().waitFor()
  heard.push(await listen(scene, 'Something is taken with it'))

  // With anyone who is free, it could be either.
  await chat.getByRole('combobox', { name: words.times.with }).selectOption(content.providers[0])
  await slots(scene).first().focus()
  await keyboard.press('Enter')
  await begins(scene, words.details.title)
  heard.push(await listen(scene, 'A time is chosen'))

  await chat.getByRole('textbox', { name: words.details.email }).fill('vera@')
  await button(scene, words.details.submit).focus()
  await keyboard.press('Enter')
  await chat.getByText(words.field.name.required).waitFor()
  heard.push(await listen(scene, 'The name was left out, and the address is none'))

  await chat.getByRole('textbox', { name: words.details.name }).fill(content.visitor.name)
  await chat.getByRole('textbox', { name: words.details.email }).fill(content.visitor.email)
  await keyboard.press('Enter')
  await begins(scene, words.offer.title)
  heard.push(await listen(scene, 'The time is offered'))

  await button(scene, words.offer.confirm).focus()
  await keyboard.press('Enter')
  await begins(scene, words.booking.awaitingPayment)
  heard.push(await listen(scene, 'The offer is confirmed'))

  await button(scene, words.booking.cancel).focus()
  await keyboard.press('Enter')
  await button(scene, words.booking.cancelNo).waitFor()
  heard.push(await listen(scene, 'Should it rather be cancelled?'))
  await keyboard.press('Enter')
  await button(scene, words.booking.cancel).and(chat.locator(':focus')).waitFor()

  await button(scene, like(words.booking.pay({ price: mark }))).focus()
  const opened = page.waitForEvent('popup')
  await keyboard.press('Enter')
  const payment = await opened
  await payment.waitForURL(/\/c\/pay\//)
  await payment.close()
  await chat.getByText(words.booking.waitingForPayment).waitFor()
  heard.push(await listen(scene, 'The payment page is open in another tab'))

  await app.stripe.control.pay(app.stripe.control.sessions().at(-1)?.id ?? '', 'paid')
  await begins(scene, words.booking.confirmed)
  heard.push(await listen(scene, 'It is paid'))

  await keyboard.press('Escape')
  await launcher.and(page.locator(':focus')).waitFor()
  heard.push(['## The chat is closed', ...readAloud(await accessibilityTree(page.mainFrame())), ''].join('\n'))
  await expect(heard.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'by-ear.txt'))
})
