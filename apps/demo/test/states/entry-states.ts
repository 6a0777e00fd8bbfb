import type { Entry } from '@frontdesk/api/site/sections/entry'
import type { Locator } from 'playwright-core'
import { setSection } from './furnish.ts'
import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import { button, composer, fail, hold, open } from './steps.ts'

export const entryStates: Chapter = {
  title: 'Before the first message',
  states: [
    { name: 'entry-form', reach: form },
    {
      name: 'entry-mistakes',
      async reach(scene) {
        await form(scene)
        await goOn(scene)
        await scene.chat.getByText(scene.words.entry.agreeFirst).waitFor()
      },
    },
    {
      name: 'entry-refused',
      expected: [/status of 400/],
      async reach(scene) {
        await form(scene)
        await fill(scene)
        await field(scene, scene.words.entry.phone).fill(scene.content.entry.notAPhone)
        await goOn(scene)
        await scene.chat.getByText(scene.words.entry.phoneWrong).waitFor()
      },
    },
    {
      name: 'entry-failed',
      expected: [/status of 500/],
      async reach(scene) {
        await form(scene)
        await fail(scene, 'entry.give')
        await fill(scene)
        await goOn(scene)
        await inForm(scene).getByRole('alert').waitFor()
      },
    },
    {
      name: 'entry-sending',
      async reach(scene) {
        await form(scene)
        await hold(scene, 'entry.give')
        await fill(scene)
        await goOn(scene)
        await inForm(scene).getByRole('button', { name: scene.words.message.sending }).waitFor()
      },
    },
    {
      name: 'entry-offline',
      expected: [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/],
      async reach(scene) {
        await form(scene)
        await fill(scene)
        await scene.page.context().setOffline(true)
        await goOn(scene)
        await inForm(scene).getByRole('alert').waitFor()
      },
    },
    {
      name: 'entry-answered',
      async reach(scene) {
        await form(scene)
        await fill(scene)
        await goOn(scene)
        await scene.chat.getByText(`· ${scene.words.live.delivered}`).waitFor()
      },
    },
    {
      name: 'consent-to-agree',
      async reach(scene) {
        await ask(scene, { ...consentOf(scene), mustAgree: true })
        await writeFirst(scene)
      },
    },
    {
      name: 'consent-note',
      async reach(scene) {
        await ask(scene, consentOf(scene))
        await open(scene)
        await scene.chat.getByText(scene.content.entry.consent).waitFor()
      },
    },
    {
      name: 'entry-before-everything',
      async reach(scene) {
        await ask(scene, { ...everything(scene), before: 'everything' })
        await openDoor(scene)
        await inForm(scene).waitFor()
      },
    },
    {
      name: 'entry-loading',
      async reach(scene) {
        await ask(scene, { ...everything(scene), before: 'everything' })
        await hold(scene, 'entry.get')
        await openDoor(scene)
        await scene.chat.getByText(scene.words.loading).waitFor()
      },
    },
    {
      name: 'entry-not-found-out',
      expected: [/status of 500/],
      async reach(scene) {
        await ask(scene, { ...everything(scene), before: 'everything' })
        await fail(scene, 'entry.get')
        await openDoor(scene)
        await scene.chat.getByRole('alert').waitFor()
      },
    },
  ],
}

const consentOf = ({ content }: Scene) => ({
  consentText: content.entry.consent,
  privacyUrl: 'https://studio.example/privacy',
})

/** Every kind of field, with one that may stay empty, and something to agree to. */
function everything(scene: Scene): Partial<Entry> {
  const { order, wish } = scene.content.entry
  return {
    ...consentOf(scene),
    mustAgree: true,
    asks: true,
    fields: [
      { kind: 'name', required: true },
      { kind: 'email', required: true },
      { kind: 'phone', required: false },
      { kind: 'question', key: 'q1', label: order, isLong: false, required: true },
      { kind: 'question', key: 'q2', label: wish, isLong: true, required: false },
    ],
  }
}

async function ask({ app, tenant }: Scene, entry: Partial<Entry>): Promise<void> {
  await setSection(app, tenant, ['entry', entry])
}

async function form(scene: Scene): Promise<void> {
  await ask(scene, everything(scene))
  await writeFirst(scene)
}

async function writeFirst(scene: Scene): Promise<void> {
  await open(scene)
  await composer(scene).fill(scene.content.said.dogs)
  await button(scene, scene.words.composer.send).click()
  await inForm(scene).waitFor()
}

async function openDoor(scene: Scene): Promise<void> {
  await scene.visit()
  await scene.page.getByRole('button', { name: scene.words.launcher.open }).click()
}

function inForm({ chat, words }: Scene): Locator {
  return chat.getByRole('region', { name: words.entry.title })
}

const field = (scene: Scene, name: string) => inForm(scene).getByRole('textbox', { name })

async function fill(scene: Scene): Promise<void> {
  const { words, content } = scene
  const { order, orderGiven, phone } = content.entry
  await field(scene, words.details.name).fill(content.visitor.name)
  await field(scene, words.details.email).fill(content.visitor.email)
  await field(scene, words.entry.phone).fill(phone)
  await field(scene, order).fill(orderGiven)
  await inForm(scene).getByRole('checkbox', { name: words.entry.agree }).check()
}

async function goOn(scene: Scene): Promise<void> {
  await inForm(scene).getByRole('button', { name: scene.words.details.submit }).click()
}
