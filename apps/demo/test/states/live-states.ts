import { Hours } from '@frontdesk/api/site/sections/hours'
import { setSection } from './furnish.ts'
import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import { button, composer, open, say, threadOf } from './steps.ts'

export const liveStates: Chapter = {
  title: 'Who is there',
  states: [
    {
      name: 'here-now',
      async reach(scene) {
        await within(scene, { week: [today(540, 1080)] })
        await scene.chat.getByText(scene.words.presence.open).waitFor()
      },
    },
    {
      name: 'replies-within-minutes',
      async reach(scene) {
        await within(scene, { week: [today(540, 1080)], replies: 'minutes' })
        await scene.chat.getByText(scene.words.presence.replies.minutes).waitFor()
      },
    },
    {
      name: 'away',
      async reach(scene) {
        await within(scene, { week: [{ weekday: 4, from: 600, to: 1080 }] })
        await scene.chat.getByText(scene.words.presence.away).waitFor()
      },
    },
    {
      name: 'emoji',
      async reach(scene) {
        await open(scene)
        await composer(scene).fill(scene.content.said.later)
        await button(scene, scene.words.live.emoji).click()
        await scene.chat.getByRole('group', { name: scene.words.live.emoji }).waitFor()
      },
    },
    {
      name: 'read',
      async reach(scene) {
        await open(scene)
        await say(scene, scene.content.said.dogs)
        const staff = await scene.staff()
        await staff.conversation.markRead.mutate({ conversationId: await threadOf(scene), seq: 1 })
        await scene.chat.getByText(`· ${scene.words.live.read}`).waitFor()
      },
    },
    {
      name: 'writing',
      async reach(scene) {
        const { chat, content, words } = scene
        await open(scene)
        await say(scene, content.said.dogs)
        const staff = await scene.staff()
        await staff.conversation.typing.mutate({ conversationId: await threadOf(scene) })
        await chat.getByText(words.live.typing({ business: content.name })).waitFor({ state: 'attached' })
      },
    },
  ],
}

/** The clock of the house stands on a Tuesday. */
const today = (from: number, to: number) => ({ weekday: 2, from, to })

async function within(scene: Scene, hours: Partial<Hours>): Promise<void> {
  await setSection(scene.app, scene.tenant, ['hours', hours])
  await open(scene)
}
