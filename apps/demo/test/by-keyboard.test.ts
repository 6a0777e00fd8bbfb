import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from './states/content/en.ts'
import { type Scene, type Stage, openStage } from './states/scene.ts'
import { button, composer, slots } from './states/steps.ts'
import { like, mark } from './states/words-of.ts'
import { focusOf, tabTo } from './walks/focus.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

/** A browser reports a refused call as an error of its own. */
const walk = { name: 'walk', reach: async () => {}, expected: [/status of 4/] }

/** Each card begins at its heading, and the next Tab goes on from there. */
async function begins({ page, chat }: Scene, title: string): Promise<void> {
  await chat.getByRole('heading', { name: title, level: 2 }).and(chat.locator(':focus')).waitFor()
  expect((await focusOf(page)).what).toBe(`h2 "${title}"`)
}

test('with nothing but the keyboard somebody comes from the page to a paid booking, and back to the page', async () => {
  await using scene = await stage.open(walk, en)
  const { app, page, chat, words, content } = scene
  const { keyboard } = page
  await scene.visit({ before: '<p><a href="#home">Home</a></p>' })
  const home = page.getByRole('link', { name: 'Home' })
  const launcher = page.getByRole('button', { name: words.launcher.open })
  await launcher.waitFor()
  await tabTo(page, home)
  await tabTo(page, launcher)
  await keyboard.press('Enter')
  await composer(scene).and(chat.locator(':focus')).waitFor()

  // Out of the frame at its end, and back in: nobody is caught in it.
  await tabTo(page, home)
  await tabTo(page, composer(scene), 'Shift+Tab')
  await tabTo(page, button(scene, words.book).last(), 'Shift+Tab')
  await keyboard.press('Space')
  await begins(scene, words.services.title)

  await tabTo(page, chat.getByRole('button', { name: content.services.portrait.name }))
  await keyboard.press('Enter')
  await begins(scene, words.times.title)
  await tabTo(page, button(scene, words.flow.back), 'Shift+Tab')
  await keyboard.press('Enter')
  await begins(scene, words.services.title)
  await tabTo(page, chat.getByRole('button', { name: content.services.portrait.name }))
  await keyboard.press('Enter')
  await begins(scene, words.times.title)

  const extra = chat.getByRole('checkbox', { name: content.addons.prints })
  await tabTo(page, extra)
  await keyboard.press('Space')
  expect(await extra.isChecked()).toBe(true)
  const provider = chat.getByRole('combobox', { name: words.times.with })
  await tabTo(page, provider)
  await keyboard.press('ArrowDown')
  await slots(scene).first().waitFor()
  expect(await provider.inputValue()).not.toBe('')

  // To the end of the days and to their beginning: a button that leads nowhere does not swallow the focus.
  const [earlier, later] = [button(scene, words.times.earlier), button(scene, words.times.more)]
  await tabTo(page, later)
  while ((await later.getAttribute('aria-disabled')) !== 'true') {
    await keyboard.press('Enter')
    await later.and(chat.locator('[aria-busy=false]')).waitFor()
  }
  expect((await focusOf(page)).flaws).toEqual([])
  await tabTo(page, earlier, 'Shift+Tab')
  while ((await earlier.getAttribute('aria-disabled')) !== 'true') await keyboard.press('Space')
  expect((await focusOf(page)).flaws).toEqual([])
  await tabTo(page, slots(scene).nth(1))
  await keyboard.press('Enter')
  await begins(scene, words.details.title)

  const name = chat.getByRole('textbox', { name: words.details.name })
  const email = chat.getByRole('textbox', { name: words.details.email })
  await tabTo(page, name)
  await keyboard.press('Enter')
  await chat.getByText(words.field.name.required).waitFor()
  await name.and(chat.locator(':focus')).waitFor()
  await keyboard.type(content.visitor.name)
  await tabTo(page, email)
  await keyboard.type(content.visitor.email)
  await tabTo(page, button(scene, words.details.submit))
  await keyboard.press('Enter')
  await begins(scene, words.offer.title)

  await tabTo(page, button(scene, words.offer.changeTime))
  await keyboard.press('Enter')
  await begins(scene, words.times.title)
  await tabTo(page, slots(scene).first())
  await keyboard.press('Enter')
  await begins(scene, words.details.title)
  await tabTo(page, button(scene, words.details.submit))
  await keyboard.press('Enter')
  await begins(scene, words.offer.title)
  await tabTo(page, button(scene, words.offer.confirm))
  await keyboard.press('Enter')
  await begins(scene, words.booking.awaitingPayment)

  // Thinking twice, and keeping it.
  const giveUp = button(scene, words.booking.cancel)
  await tabTo(page, giveUp)
  await keyboard.press('Enter')
  await tabTo(page, button(scene, words.booking.cancelNo))
  await keyboard.press('Enter')
  await giveUp.and(chat.locator(':focus')).waitFor()

  await tabTo(page, chat.getByRole('button', { name: like(words.booking.pay({ price: mark })) }), 'Shift+Tab')
  const opened = page.waitForEvent('popup')
  await keyboard.press('Enter')
  const payment = await opened
  await payment.waitForURL(/\/c\/pay\//)
  await payment.close()
  await button(scene, like(words.booking.payAgain)).and(chat.locator(':focus')).waitFor()
  await app.stripe.control.pay(app.stripe.control.sessions().at(-1)?.id ?? '', 'paid')
  await begins(scene, words.booking.confirmed)
  await tabTo(page, chat.getByRole('button', { name: words.booking.openProject }))

  await keyboard.press('Escape')
  await launcher.and(page.locator(':focus')).waitFor()
  expect(await focusOf(page)).toMatchObject({ flaws: [] })
  await tabTo(page, home, 'Shift+Tab')
})

test('a booking that is stopped leaves the focus where writing goes on', async () => {
  await using scene = await stage.open(walk, en)
  const { page, chat, words } = scene
  await scene.visit()
  await page.getByRole('button', { name: words.launcher.open }).focus()
  await page.keyboard.press('Enter')
  await composer(scene).and(chat.locator(':focus')).waitFor()
  await tabTo(page, button(scene, words.book).last(), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await begins(scene, words.services.title)
  await tabTo(page, button(scene, words.flow.leave))
  await page.keyboard.press('Enter')
  await composer(scene).and(chat.locator(':focus')).waitFor()
})

test('what is done with a chat is done by keyboard, too: its menu, its forms and its stars', async () => {
  await using scene = await stage.open(walk, en)
  const { page, chat, words, content } = scene
  const { keyboard } = page
  await scene.visit()
  await page.getByRole('button', { name: words.launcher.open }).focus()
  await keyboard.press('Enter')
  await composer(scene).and(chat.locator(':focus')).waitFor()
  await keyboard.type(content.said.dogs)
  await keyboard.press('Enter')
  await chat.getByText(`· ${words.live.delivered}`).waitFor()
  const menu = button(scene, words.chat.menu)
  await tabTo(page, menu, 'Shift+Tab')
  await keyboard.press('Enter')
  await begins(scene, words.chat.sheets.menu)
  await keyboard.press('Escape')
  await menu.and(chat.locator(':focus')).waitFor()
  await keyboard.press('Enter')
  await begins(scene, words.chat.sheets.menu)
  await tabTo(page, button(scene, words.chat.sheets.end))
  await keyboard.press('Enter')
  await begins(scene, words.chat.sheets.end)
  await tabTo(page, button(scene, words.chat.endYes))
  await keyboard.press('Enter')
  await chat.getByRole('group', { name: words.chat.rate }).waitFor()
  expect((await focusOf(page)).flaws).not.toContain('nothing has the focus')
})
