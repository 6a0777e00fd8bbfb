import type { Locator } from 'playwright-core'
import type { ServiceKey } from './content/content.ts'
import type { Scene } from './scene.ts'
import { like, mark } from './words-of.ts'

/** On the business's page, with the chat open. */
export async function open(scene: Scene, hosting?: Parameters<Scene['visit']>[0]): Promise<void> {
  const { page, words } = scene
  await scene.visit(hosting)
  await page.getByRole('button', { name: words.launcher.open }).click()
  await composer(scene).waitFor()
}

export function composer({ chat, words }: Scene): Locator {
  return chat.getByRole('textbox', { name: words.composer.label })
}

export function button({ chat }: Pick<Scene, 'chat'>, name: string | RegExp): Locator {
  return chat.getByRole('button', { name, exact: true })
}

export async function write(scene: Scene, text: string): Promise<void> {
  await composer(scene).fill(text)
  await button(scene, scene.words.composer.send).click()
  await scene.chat.getByText(text).last().waitFor()
}

/** Written, and arrived. */
export async function say(scene: Scene, text: string): Promise<void> {
  await write(scene, text)
  await scene.chat.getByText(`· ${scene.words.live.delivered}`).waitFor()
}

/** The thread that the visitor has begun. */
export async function threadOf(scene: Scene): Promise<string> {
  const staff = await scene.staff()
  const { conversations } = await staff.conversation.list.query({ status: 'open' })
  return conversations[0]?.id ?? ''
}

export async function answer(scene: Scene, text: string): Promise<void> {
  const staff = await scene.staff()
  const message = { conversationId: await threadOf(scene), nonce: scene.nonce(), text }
  await staff.message.send.mutate(message)
}

/** A short chat: asked by the one, answered by the other. */
export async function talk(scene: Scene): Promise<void> {
  const { content, chat } = scene
  await open(scene)
  await say(scene, content.said.dogs)
  await answer(scene, content.said.dogsYes)
  await chat.getByText(content.said.dogsYes).waitFor()
}

export async function services(scene: Scene): Promise<void> {
  await open(scene)
  await listServices(scene)
}

export async function listServices({ chat, words }: Scene): Promise<void> {
  await chat.getByRole('button', { name: words.book }).first().click()
  await chat.getByRole('heading', { name: words.services.title }).waitFor()
}

export async function times(scene: Scene, service: ServiceKey): Promise<void> {
  await services(scene)
  await chooseService(scene, service)
  await slots(scene).first().waitFor()
}

export async function chooseService({ chat, content }: Scene, service: ServiceKey): Promise<void> {
  await chat.getByRole('button', { name: content.services[service].name }).click()
}

export function slots({ chat, words }: Scene): Locator {
  return chat.getByRole('group', { name: like(words.times.timesOn({ day: mark })) }).getByRole('button')
}

export async function details(scene: Scene, service: ServiceKey): Promise<void> {
  await times(scene, service)
  await slots(scene).first().click()
  await scene.chat.getByRole('textbox', { name: scene.words.details.name }).waitFor()
}

export async function giveName({ chat, words, content }: Scene): Promise<void> {
  await chat.getByRole('textbox', { name: words.details.name }).fill(content.visitor.name)
  await chat.getByRole('textbox', { name: words.details.email }).fill(content.visitor.email)
}

/** With the answers that a service asks for. */
export async function offer(scene: Scene, service: ServiceKey): Promise<void> {
  const { chat, words, content } = scene
  await details(scene, service)
  await giveName(scene)
  if (service === 'wedding') {
    await chat.getByRole('textbox', { name: content.questions.where }).fill(content.answers.where)
    await chat.getByRole('combobox', { name: content.questions.guests }).selectOption({ index: 2 })
  }
  await button(scene, words.details.submit).click()
  await chat.getByRole('heading', { name: words.offer.title }).waitFor()
}

/** Through the yes: what comes then depends on the service. */
export async function confirm(scene: Scene, service: ServiceKey, heading: string): Promise<void> {
  const { chat, words } = scene
  await offer(scene, service)
  await button(scene, service === 'wedding' ? words.offer.request : words.offer.confirm).click()
  await chat.getByRole('heading', { name: heading }).waitFor()
}

export async function toPay(scene: Scene): Promise<void> {
  await confirm(scene, 'portrait', scene.words.booking.awaitingPayment)
}

/** The payment page opens in a tab of its own, which nobody needs to see here. */
export async function startPaying(scene: Scene): Promise<string> {
  const { page, chat, words, app } = scene
  await toPay(scene)
  const opened = page.waitForEvent('popup')
  await chat.getByRole('button', { name: like(words.booking.pay({ price: mark })) }).click()
  const payment = await opened
  await payment.waitForURL(/\/c\/pay\//)
  await payment.close()
  await chat.getByText(words.booking.waitingForPayment).waitFor()
  return app.stripe.control.sessions().at(-1)?.id ?? ''
}

export async function choose(scene: Scene, way: string): Promise<void> {
  const { words } = scene
  await button(scene, words.chat.menu).click()
  await button(scene, way).click()
}

/** What the server is asked for from now on waits for ever. */
export async function hold({ page }: Scene, procedure: string): Promise<void> {
  await page.context().route(`**/api/visitor/${procedure}`, () => {})
}

/** As the server answers where something is wrong with itself. */
export async function fail({ page }: Scene, procedure: string): Promise<void> {
  const data = { code: 'internal', requestId: 'req_4f7Tq9ZkWm2b' }
  const body = JSON.stringify({ error: { message: 'internal', code: -32603, data } })
  await page.context().route(`**/api/visitor/${procedure}`, async (route) => {
    await route.fulfill({ status: 500, contentType: 'application/json', body })
  })
}
