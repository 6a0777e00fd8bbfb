import { launcherLook } from '@frontdesk/api/site/launcher-look'
import { Look } from '@frontdesk/api/site/sections/look'
import { setSection } from './furnish.ts'
import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import { answer, button, composer, open, say } from './steps.ts'

export const launcherStates: Chapter = {
  title: 'The launcher',
  states: [
    {
      name: 'launcher',
      async reach(scene) {
        await scene.visit()
        await scene.page.getByRole('button', { name: scene.words.launcher.open }).waitFor()
      },
    },
    { name: 'launcher-with-words', reach: (scene) => inLook(scene, { launcherText: scene.content.launcherText }) },
    {
      name: 'launcher-icon-alone-on-phones',
      reach: (scene) => inLook(scene, { launcherText: scene.content.launcherText, launcherOnPhones: 'icon' }),
    },
    {
      name: 'launcher-calendar-square-left',
      reach: (scene) => inLook(scene, { launcherIcon: 'calendar', side: 'left', offsetX: 32, offsetY: 40 }),
    },
    { name: 'launcher-question', reach: (scene) => inLook(scene, { launcherIcon: 'question' }) },
    { name: 'launcher-dots', reach: (scene) => inLook(scene, { launcherIcon: 'dots' }) },
    {
      name: 'launcher-focused',
      async reach(scene) {
        await scene.visit()
        const launcher = scene.page.getByRole('button', { name: scene.words.launcher.open })
        await launcher.waitFor()
        await scene.page.keyboard.press('Tab')
        await launcher.and(scene.page.locator(':focus-visible')).waitFor()
      },
    },
    {
      name: 'launcher-with-unread',
      async reach(scene) {
        const { page, words, content } = scene
        await open(scene)
        await say(scene, content.said.dogs)
        await button(scene, words.close).click()
        await composer(scene).waitFor({ state: 'hidden' })
        await answer(scene, content.said.dogsYes)
        await page.getByRole('button', { name: words.launcher.openUnread({ count: 1 }) }).waitFor()
      },
    },
  ],
}

/** As the snippet in the admin has it. */
async function inLook(scene: Scene, wanted: Partial<Look>): Promise<void> {
  const look = Look.parse(wanted)
  await setSection(scene.app, scene.tenant, ['look', look])
  await scene.visit({ attributes: `data-look="${launcherLook('#b4532a', look)}"` })
  await scene.page.getByRole('button', { name: scene.words.launcher.open }).waitFor()
}
