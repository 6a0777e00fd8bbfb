import { Look } from '@frontdesk/api/site/sections/look'
import { setSection } from './furnish.ts'
import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import { answer, chooseService, composer, details, listServices, say, slots, talk } from './steps.ts'

export const modeStates: Chapter = {
  title: 'Other places and other looks',
  states: [
    {
      name: 'page-greeting',
      isWide: true,
      async reach(scene) {
        const { chat, words } = await asPage(scene)
        await chat.getByRole('group', { name: words.quickReplies }).waitFor()
      },
    },
    {
      name: 'page-thread',
      isWide: true,
      async reach(scene) {
        const { said } = scene.content
        const own = await asPage(scene)
        await say(own, said.dogs)
        for (const text of [said.dogsYes, said.park, said.link]) await answer(own, text)
        await own.chat.getByText(said.park).waitFor()
        await say(own, said.long)
      },
    },
    {
      name: 'page-services',
      isWide: true,
      async reach(scene) {
        const own = await asPage(scene)
        await listServices(own)
        await own.chat.getByRole('button', { name: own.content.services.call.name }).waitFor()
      },
    },
    {
      name: 'page-times',
      isWide: true,
      async reach(scene) {
        const own = await asPage(scene)
        await listServices(own)
        await chooseService(own, 'portrait')
        await slots(own).first().waitFor()
      },
    },
    {
      name: 'inline',
      isWide: true,
      async reach(scene) {
        const { chat, words } = scene
        await scene.visit({ isInline: true, attributes: 'data-launcher="none"' })
        await chat.getByRole('group', { name: words.quickReplies }).waitFor()
      },
    },
    { name: 'look-square', reach: (scene) => inLook(scene, { corners: 'square', font: 'mono' }) },
    { name: 'look-soft', reach: (scene) => inLook(scene, { corners: 'soft', font: 'serif' }, '#321e61') },
    { name: 'look-bright', reach: (scene) => inLook(scene, { font: 'geometric' }, '#ffd400') },
    { name: 'look-black', reach: (scene) => inLook(scene, { font: 'humanist' }, '#000000') },
    { name: 'look-white', reach: (scene) => inLook(scene, { font: 'rounded' }, '#ffffff') },
    {
      name: 'look-of-a-form',
      async reach(scene) {
        await dress(scene, { corners: 'square' }, '#25d366')
        await details(scene, 'wedding')
      },
    },
  ],
}

/** By the chat's own link: no page around it. */
async function asPage(scene: Scene): Promise<Scene> {
  const { page, app, tenant, content } = scene
  await page.goto(`${app.server.widgetUrl}/chat/${tenant.siteKey}#${content.language}`)
  const own = { ...scene, chat: page }
  await composer(own).waitFor()
  return own
}

async function inLook(scene: Scene, look: Partial<Look>, accentColor?: string): Promise<void> {
  await dress(scene, look, accentColor)
  await talk(scene)
}

async function dress({ app, tenant }: Scene, look: Partial<Look>, accentColor = '#0e5c53'): Promise<void> {
  await setSection(app, tenant, ['look', Look.parse(look)])
  await app.owner
    .updateTable('site')
    .set({ accent_color: accentColor })
    .where('tenant_id', '=', tenant.tenantId)
    .execute()
}
