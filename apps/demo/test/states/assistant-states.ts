import { Assistant } from '@frontdesk/api/site/sections/assistant'
import { setSection } from './furnish.ts'
import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import { button, confirm, fail, open, write } from './steps.ts'

const usual = Assistant.parse({})

export const assistantStates: Chapter = {
  title: 'The assistant',
  states: [
    {
      name: 'prices',
      async reach(scene) {
        await suggested(scene, 'prices')
        await scene.chat.getByText(scene.content.services.call.name).waitFor()
      },
    },
    {
      name: 'prices-failed',
      expected: [/status of 500/],
      async reach(scene) {
        await open(scene)
        await fail(scene, 'service.list')
        await button(scene, scene.words.flows.names.prices).click()
        await scene.chat.getByRole('alert').waitFor()
      },
    },
    {
      name: 'hours',
      async reach(scene) {
        await suggested(scene, 'hours')
        await scene.chat.getByText(scene.words.flows.closed).first().waitFor()
      },
    },
    {
      name: 'way',
      async reach(scene) {
        await suggested(scene, 'way')
        await scene.chat.getByRole('link', { name: scene.words.flows.map }).waitFor()
      },
    },
    {
      name: 'letter',
      async reach(scene) {
        await suggested(scene, 'contact')
        await letter(scene).waitFor()
      },
    },
    {
      name: 'letter-refused',
      async reach(scene) {
        const { chat, words } = scene
        await suggested(scene, 'contact')
        await button(scene, words.flows.contact.send).click()
        await chat.getByText(words.field.name.required).waitFor()
      },
    },
    {
      name: 'letter-waiting',
      expected: [/ERR_INTERNET_DISCONNECTED/],
      async reach(scene) {
        await suggested(scene, 'contact')
        await letter(scene).waitFor()
        await scene.page.context().setOffline(true)
        await sendLetter(scene)
        await scene.chat.getByText(scene.words.flows.contact.waiting).waitFor()
      },
    },
    {
      name: 'letter-sent',
      async reach(scene) {
        const { chat, words, content } = scene
        await suggested(scene, 'contact')
        await sendLetter(scene)
        await chat.getByText(words.flows.contact.sent({ business: content.name })).waitFor()
      },
    },
    {
      name: 'ask',
      async reach(scene) {
        const { chat, words, content } = scene
        await open(scene)
        await button(scene, words.flows.names.ask).click()
        await chat.getByText(words.askHint({ business: content.name })).waitFor()
      },
    },
    { name: 'answer', reach: answered },
    {
      name: 'answer-read',
      async reach(scene) {
        const { words } = scene
        await answered(scene)
        await read(scene)
        await button(scene, words.assistant.no).click()
        await scene.chat.getByText(words.assistant.sorry).waitFor()
      },
    },
    {
      name: 'person-asked',
      async reach(scene) {
        const { words, content, chat } = scene
        await answered(scene)
        await button(scene, words.assistant.person).click()
        await chat.getByText(words.assistant.personAsked({ business: content.name })).waitFor()
      },
    },
    {
      name: 'choice',
      async reach(scene) {
        const { content, chat } = scene
        const { label, text } = content.choice
        const choices = [
          { label: content.services.portrait.name, flow: 'book' },
          { label: content.services.walk.name, flow: 'prices' },
        ]
        const own = {
          key: 'own',
          label,
          steps: [
            { do: 'say' as const, text: content.said.park },
            { do: 'choose' as const, text, choices },
          ],
        }
        const assistant = { ...usual, flows: [...usual.flows, own], quickReplies: ['own', 'book', 'hours'] }
        await setSection(scene.app, scene.tenant, ['assistant', assistant])
        await open(scene)
        await button(scene, label).click()
        await chat.getByRole('heading', { name: text }).waitFor()
      },
    },
    {
      name: 'no-booking-of-mine',
      async reach(scene) {
        await offering(scene, 'bookings')
        await scene.chat.getByText(scene.words.flows.noBooking).waitFor()
      },
    },
    {
      name: 'booking-to-move',
      async reach(scene) {
        const { words, chat, content } = scene
        await setSection(scene.app, scene.tenant, ['assistant', { ...usual, quickReplies: ['reschedule', 'cancel'] }])
        await confirm(scene, 'call', words.booking.confirmed)
        await write(scene, content.said.rain)
        await chat.getByRole('region', { name: words.assistant.name }).waitFor()
        await button(scene, words.flows.more).click()
        await button(scene, words.flows.names.reschedule).click()
        await chat.getByRole('button', { name: words.flows.toHub.reschedule }).waitFor()
      },
    },
  ],
}

type Suggestion = keyof Scene['words']['flows']['names']

async function suggested(scene: Scene, flow: Suggestion): Promise<void> {
  await open(scene)
  await button(scene, scene.words.flows.names[flow]).click()
}

/** Of those that a site does not suggest by itself. */
async function offering(scene: Scene, flow: Suggestion): Promise<void> {
  await setSection(scene.app, scene.tenant, ['assistant', { ...usual, quickReplies: [flow] }])
  await suggested(scene, flow)
}

function letter({ chat, words }: Scene) {
  return chat.getByRole('textbox', { name: words.flows.contact.text, exact: true }).and(chat.locator('[name=text]'))
}

async function sendLetter(scene: Scene): Promise<void> {
  const { chat, words, content } = scene
  await chat.getByRole('textbox', { name: words.details.name }).fill(content.visitor.name)
  await chat.getByRole('textbox', { name: words.details.email }).fill(content.visitor.email)
  await letter(scene).fill(content.said.letter)
  await button(scene, words.flows.contact.send).click()
}

async function answered(scene: Scene): Promise<void> {
  const { content, chat } = scene
  await open(scene)
  await write(scene, content.said.rain)
  await chat.getByRole('button', { name: content.articles[0]?.title ?? '' }).waitFor()
}

async function read(scene: Scene): Promise<void> {
  const { content, chat, words } = scene
  await chat.getByRole('button', { name: content.articles[0]?.title ?? '' }).click()
  await chat.getByRole('group', { name: words.assistant.helpful }).waitFor()
}
