import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, expect, test } from 'vitest'
import { ownPage, surfaces, urlOf } from './app.ts'

const app = await startTestApp()
afterAll(async () => await app[Symbol.asyncDispose]())

const everywhere = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}
const api = {
  ...everywhere,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}
const page = {
  ...everywhere,
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; frame-src ${app.server.widgetUrl}`,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
}
const embedFile = {
  ...everywhere,
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
}
const isolated = { 'cross-origin-embedder-policy': 'require-corp' }
const forever = { 'cache-control': 'public, max-age=31536000, immutable' }

/** What stands beside them: made by HTTP itself, or of one answer only. */
const plumbing = new Set([
  'connection',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'content-encoding',
  'last-modified',
  'ratelimit',
  'ratelimit-policy',
  'transfer-encoding',
  'vary',
  'x-request-id',
])

/** The loader keeps its name when it changes. */
const aWhile = { 'cache-control': 'public, max-age=600, stale-while-revalidate=86400' }
const post = { method: 'POST', headers: ownPage, body: '{}' }
const { appUrl, widgetUrl } = app.server
const answers: [string, string, RequestInit, Record<string, string>][] = [
  ...surfaces.flatMap((surface): typeof answers => [
    [`a call of the ${surface} surface that nobody may make`, urlOf(app, surface, 'nothing'), post, api],
    [`a call of the ${surface} surface by GET`, urlOf(app, surface, 'nothing'), {}, api],
  ]),
  [
    'a call that succeeds',
    urlOf(app, 'visitor', 'session.start'),
    { ...post, body: JSON.stringify({ siteKey: app.a.siteKey }) },
    api,
  ],
  ['a surface that is not there', `${appUrl}/api/nothing`, post, api],
  ['a page of the admin app', `${appUrl}/admin/`, {}, page],
  ['a page of the hub', `${appUrl}/hub/`, {}, page],
  ['a page that is not there', `${appUrl}/nothing`, {}, page],
  ['a built file of the admin app', `${appUrl}/admin/${assetOf('admin')}`, {}, { ...page, ...forever }],
  ['a built file that is not there', `${appUrl}/hub/assets/none.js`, {}, page],
  ['a webhook that is refused', `${appUrl}/webhooks/stripe`, post, page],
  ['the health', `${appUrl}/healthz`, {}, page],
  ['the loader', `${widgetUrl}/widget.js`, {}, { ...embedFile, ...aWhile }],
  [
    'a built file of the frame',
    `${widgetUrl}/frame/${assetOf('widget/frame')}`,
    {},
    { ...embedFile, ...isolated, ...forever },
  ],
  [
    'a built file of the frame that is not there',
    `${widgetUrl}/frame/assets/none.js`,
    {},
    { ...embedFile, ...isolated },
  ],
  ['an embed document that is not there', `${widgetUrl}/embed/none`, {}, embedFile],
]

test.each(answers)('%s carries exactly the headers of its kind', async (...[, url, init, expected]) => {
  const response = await fetch(url, init)
  await response.text()
  expect(Object.fromEntries([...response.headers].filter(([name]) => !plumbing.has(name)))).toEqual(expected)
})

test('files travel compressed, and what a caller is answered does not', async () => {
  const encodingOf = async (url: string, init?: RequestInit) => (await fetch(url, init)).headers.get('content-encoding')
  expect(await encodingOf(`${widgetUrl}/widget.js`)).toBe('gzip')
  expect(await encodingOf(`${appUrl}/admin/${assetOf('admin')}`)).toBe('gzip')
  expect(await encodingOf(urlOf(app, 'visitor', 'nothing'), post)).toBeNull()
})

test('no answer says what it was made with', async () => {
  for (const [, url, init] of answers) {
    const response = await fetch(url, init)
    await response.text()
    expect([...response.headers.keys()].filter((name) => /^(server|x-powered-by|via|etag)$/.test(name))).toEqual([])
  }
})

/** Any file of a front end's build, whose name carries a hash. */
function assetOf(app: string): string {
  const folder = join(import.meta.dirname, '../../../', app.replace('/', '/dist/').replace(/^(admin|hub)$/, '$1/dist'))
  const [file] = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'))
  return `assets/${file}`
}
