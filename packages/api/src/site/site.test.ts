import { staffOf } from '@frontdesk/testkit/arrange-staff'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEmbedSite } from './find-embed-site.ts'
import { fillSettings } from './sections.ts'
import { Look } from './sections/look.ts'
import { Texts } from './sections/texts.ts'

let app: TestApp
let member: Awaited<ReturnType<typeof staffOf>>
beforeAll(async () => {
  app = await startTestApp()
  member = await staffOf(app, app.a)
})
afterAll(() => app[Symbol.asyncDispose]())

const look = { name: 'Studio', greeting: 'Bom dia!', accentColor: '#be123c' }

test('the snippet is what the developer pastes', async () => {
  const { sites } = await member.site.list.query({})
  expect(sites).toHaveLength(1)
  expect(sites[0]).toMatchObject({ name: 'Web site', siteKey: app.a.siteKey, origins: ['http://host.example'] })
  expect(sites[0]?.snippet).toBe(
    `<script>window.Frontdesk=window.Frontdesk||function(){(Frontdesk.q=Frontdesk.q||[]).push(arguments)}</script>
<script async src="${app.server.widgetUrl}/widget.js" data-site="${app.a.siteKey}" data-look="--fd-accent:#0f766e"></script>`,
  )
})

test('what a member sets is what the widget shows, and where', async () => {
  const siteId = (await member.site.list.query({})).sites[0]?.id ?? ''
  const origins = ['https://b.example:8443/contact?x=1', 'https://a.example', 'https://A.example/']
  const site = await member.site.update.mutate({ siteId, ...look, origins })
  expect(site).toMatchObject({ ...look, origins: ['https://a.example', 'https://b.example:8443'] })
  expect((await member.site.list.query({})).sites).toEqual([site])
  expect(await findEmbedSite(app.server.deps.db.app, app.a.siteKey)).toMatchObject({
    greeting: 'Bom dia!',
    origins: site.origins,
  })
})

test('an origin that would let in others than itself is refused', async () => {
  const siteId = (await member.site.list.query({})).sites[0]?.id ?? ''
  const origins = [
    'https://*',
    'https://*.example',
    'https://a.example;sandbox',
    "https://'self'",
    'javascript:alert(1)',
    'a.example',
    'null',
  ]
  for (const origin of origins) {
    await expect(member.site.update.mutate({ siteId, ...look, origins: [origin] })).rejects.toMatchObject({
      data: { code: 'invalid', fields: [{ path: 'origins.0', code: 'format' }] },
    })
  }
})

test('the site of another business cannot be changed, nor by an agent', async () => {
  const stranger = await staffOf(app, app.b)
  const siteId = (await member.site.list.query({})).sites[0]?.id ?? ''
  for (const id of [siteId, 'sit_00000000000000000000000000', 'nonsense']) {
    await expect(stranger.site.update.mutate({ siteId: id, ...look, origins: [] })).rejects.toMatchObject({
      data: { code: 'not_found' },
    })
    await expect(stranger.site.set.mutate({ siteId: id, section: 'look', value: {} })).rejects.toMatchObject({
      data: { code: 'not_found' },
    })
  }
  const agent = await staffOf(app, app.a, { role: 'agent' })
  for (const id of [siteId, 'nonsense']) {
    await expect(agent.site.update.mutate({ siteId: id, ...look, origins: [] })).rejects.toMatchObject({
      data: { code: 'forbidden' },
    })
    await expect(agent.site.set.mutate({ siteId: id, section: 'look', value: {} })).rejects.toMatchObject({
      data: { code: 'forbidden' },
    })
  }
})

test('a section is set by itself, and each other stays as it was', async () => {
  const [before] = (await member.site.list.query({})).sites
  expect(before?.settings.look).toEqual(Look.parse({}))
  const siteId = before?.id ?? ''
  const value = { side: 'left', launcherText: 'Ask us' } as const
  const site = await member.site.set.mutate({ siteId, section: 'look', value })
  expect(site.settings).toEqual({ ...before?.settings, look: Look.parse(value) })
  expect((await findEmbedSite(app.server.deps.db.app, app.a.siteKey))?.settings).toEqual(site.settings)
  const reset = await member.site.set.mutate({ siteId, section: 'look', value: {} })
  expect(reset.settings).toEqual(before?.settings)
})

test.each([
  [{ offsetX: 201 }],
  [{ launcherText: 'two\nlines' }],
  [{ font: 'url(https://evil.example)' }],
  [{ logo: 'https://evil.example/logo.png' }],
  [{ logo: `data:image/svg+xml;base64,${btoa('<svg onload="alert(1)"/>')}` }],
  [{ logo: `data:image/png;base64,${btoa('<svg onload="alert(1)"/>')}` }],
  [{ unheardOf: true }],
])('%j is no look', (value) => {
  expect(Look.safeParse(value).success).toBe(false)
})

test('the words of the business stand beside its look', async () => {
  const [before] = (await member.site.list.query({})).sites
  const own = [{ language: 'de' as const, word: 'composer.placeholder', text: 'Fragen Sie uns …' }]
  const site = await member.site.set.mutate({ siteId: before?.id ?? '', section: 'texts', value: { own } })
  expect(site.settings).toEqual({ ...before?.settings, texts: { own } })
})

test.each([
  [{ language: 'xx', word: 'tagline', text: 'Hello' }],
  [{ language: 'en', word: '__proto__..x', text: 'Hello' }],
  [{ language: 'en', word: 'tagline', text: ' ' }],
  [{ language: 'en', word: 'tagline', text: 'a'.repeat(501) }],
])('%j is no text of a widget', (text) => {
  expect(Texts.safeParse({ own: [text] }).success).toBe(false)
})

test('what an earlier release wrote and this one cannot read is the default', () => {
  const look = { side: 'top', corners: 'square' }
  expect(fillSettings({ look, gone: {} })).toEqual(fillSettings({}))
  expect(fillSettings({ look: { corners: 'square' } }).look).toEqual({ ...Look.parse({}), corners: 'square' })
})
