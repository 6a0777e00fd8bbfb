import { setSection } from './furnish.ts'
import type { Scene } from './scene.ts'
import type { Chapter } from './state.ts'
import { fail, offer, open, say, talk, write } from './steps.ts'
import { like, mark } from './words-of.ts'

export const troubleStates: Chapter = {
  title: 'When something is in the way',
  states: [
    {
      name: 'message-failed',
      expected: [/status of 500/],
      async reach(scene) {
        await talk(scene)
        await fail(scene, 'message.send')
        await write(scene, scene.content.said.later)
        await scene.chat.getByText(scene.words.message.failed).waitFor()
      },
    },
    {
      name: 'too-much-at-once',
      expected: [/status of 4(28|29)/],
      async reach(scene) {
        await open(scene)
        await askTooOften(scene)
        await write(scene, scene.content.said.dogs)
        await scene.chat.getByText(scene.words.message.failed).waitFor()
      },
    },
    {
      name: 'nobody-but-the-known',
      expected: [/status of 40[0-9]/],
      async reach(scene) {
        const { app, tenant, page, chat, words } = scene
        await setSection(app, tenant, ['identity', { enforce: true }])
        await scene.visit()
        await page.getByRole('button', { name: words.launcher.open }).click()
        await chat.getByText(words.entry.knownOnly).waitFor()
      },
    },
    {
      name: 'storage-blocked',
      async reach(scene) {
        await scene.page.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
            Object.defineProperty(globalThis, name, {
              get() {
                throw new DOMException('Access is denied for this document.', 'SecurityError')
              },
            })
          }
        })
        await open(scene)
        await say(scene, scene.content.said.dogs)
      },
    },
    {
      name: 'page-not-allowed',
      expected: [/frame-ancestors|target origin/],
      async reach(scene) {
        const { app, tenant, page, words } = scene
        await app.owner.deleteFrom('site_origin').where('tenant_id', '=', tenant.tenantId).execute()
        await scene.visit()
        const said = page.waitForEvent('console', (message) => message.text().startsWith('Frontdesk:'))
        await page.getByRole('button', { name: words.launcher.open }).click()
        await said
        await page.getByRole('button', { name: words.launcher.open, expanded: false }).waitFor()
      },
    },
    {
      name: 'no-new-tab',
      async reach(scene) {
        const { page, chat, words } = scene
        await page.addInitScript(() => (globalThis.open = () => null))
        await offer(scene, 'couple')
        await chat.getByRole('button', { name: words.offer.confirm }).click()
        await chat.getByRole('button', { name: like(words.booking.pay({ price: mark })) }).click()
        await chat.getByRole('link', { name: words.booking.openHere }).waitFor()
      },
    },
    {
      name: 'go-on-here',
      isWide: true,
      async reach(scene) {
        await talk(scene)
        const { chat, words } = await byLink(scene, 'fd_resume_4f7Tq9ZkWm2b.notyetseen')
        await chat.getByText(words.chat.resume).waitFor()
      },
    },
    {
      name: 'link-too-old',
      isWide: true,
      expected: [/status of 401/],
      async reach(scene) {
        const { chat, words } = await byLink(scene, 'fd_resume_4f7Tq9ZkWm2b.longusedup')
        await chat.getByRole('button', { name: words.chat.resumeYes }).click()
        await chat.getByText(words.chat.linkOver).waitFor()
      },
    },
  ],
}

/** The page that a mailed link leads to is the chat's own. */
async function byLink(scene: Scene, token: string): Promise<Scene> {
  const { page, app, tenant } = scene
  await page.goto('about:blank')
  await page.goto(`${app.server.widgetUrl}/chat/${tenant.siteKey}#${token}`)
  return { ...scene, chat: page }
}

/** From the address that the visitor's browser comes from, until the server has had enough of it. */
async function askTooOften({ app, tenant }: Scene): Promise<void> {
  for (let status = 0; status !== 429;) {
    const answer = await fetch(`${app.server.widgetUrl}/api/visitor/session.start`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ siteKey: tenant.siteKey }),
    })
    status = answer.status
  }
}
