import { fileURLToPath } from 'node:url'
import { encodeId } from '@frontdesk/api/core/id-schema'
import { createAppOrigin, createWidgetOrigin, distOf } from '@frontdesk/server/http/create-apps'
import { mintToken } from '@frontdesk/api/credential/token'
import { newId } from '@frontdesk/db/ids'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { type PlainCall, credentialOf } from './call.ts'
import type { Side } from './world.ts'

/** What a route outside tRPC is, and calls of it that must all be answered alike. */
export type Route = { what: string; alike?: (world: RouteWorld) => PlainCall[] }
export type RouteWorld = {
  app: TestApp
  a: Side
  deletedSiteKeys: string[]
  feed: string
  revokedFeed: string
  foreignFile: string
}

const file = (name: string): Route => ({
  what: 'files of the build, the same for everybody',
  alike: ({ app }) =>
    [`/${name}/assets/none.js`, `/${name}/assets/nobody.css`].map((path) => ({ url: `${app.server.appUrl}${path}` })),
})

/** Everything that answers, by method and path as the HTTP router has it. The surfaces' procedures are discovered. */
export const routes: Record<'app' | 'widget', Record<string, Route>> = {
  app: {
    'ALL /*': { what: 'headers of pages' },
    'ALL /api/*': { what: 'headers of the API' },
    'ALL /files/*': { what: 'headers of the API' },
    ...filesOf('customer'),
    ...filesOf('member'),
    'ALL /api/customer/*': { what: 'the customer surface' },
    'ALL /api/member/*': { what: 'the member surface' },
    'ALL /api/integration/*': { what: 'the integration surface' },
    'ALL /admin/*': { what: 'compression of files' },
    'ALL /hub/*': { what: 'compression of files' },
    'POST /webhooks/stripe': { what: 'Stripe, which signs what it sends', alike: unsignedEvents },
    'GET /calendar/:file': { what: 'a member’s bookings, by a secret address', alike: strangeFeeds },
    'GET /healthz': { what: 'says that the process runs' },
    'GET /readyz': { what: 'says that the database answers' },
    'ALL /admin/assets/*': file('admin'),
    'ALL /hub/assets/*': file('hub'),
    'GET /admin': { what: 'the admin app’s page, the same for everybody' },
    'GET /admin/*': {
      what: 'the admin app’s page, the same for everybody',
      alike: ({ app, a }) => pagesOf(app, a, 'admin'),
    },
    'GET /hub': { what: 'the hub’s page, the same for everybody' },
    'GET /hub/*': { what: 'the hub’s page, the same for everybody', alike: ({ app, a }) => pagesOf(app, a, 'hub') },
    'GET /': { what: 'leads to the admin app' },
  },
  widget: {
    'ALL /*': { what: 'headers of the widget’s files' },
    'ALL /api/*': { what: 'headers of the API' },
    'ALL /files/*': { what: 'headers of the API' },
    ...filesOf('visitor'),
    'ALL /api/visitor/*': { what: 'the visitor surface' },
    'GET /healthz': { what: 'says that the process runs' },
    'GET /readyz': { what: 'says that the database answers' },
    'GET /widget.js': { what: 'the loader, the same for everybody' },
    'ALL /frame/assets/*': { what: 'files of the build, the same for everybody' },
    'GET /embed/:siteKey': { what: 'the document in the iframe, by a site’s public key', alike: strangeSites('embed') },
    'GET /chat/:siteKey': { what: 'the same as a page of its own', alike: strangeSites('chat') },
  },
}

function filesOf(surface: 'visitor' | 'customer' | 'member'): Record<string, Route> {
  return {
    [`POST /files/${surface}/keep`]: {
      what: 'a file for a message of the caller’s thread',
      alike: (world) => filesFromNobody(world, surface),
    },
    [`POST /files/${surface}/read`]: {
      what: 'a file that was sent in a thread of the caller’s',
      alike: (world) => strangeFiles(world, surface),
    },
  }
}

type FileSurface = 'visitor' | 'customer' | 'member'

/** Missing, malformed, of another kind, and another business's: one answer. */
function strangeFiles({ app, a, foreignFile }: RouteWorld, surface: FileSurface): PlainCall[] {
  const missing = Array.from({ length: 10 }, () => encodeId('attachment', newId<'attachment'>()))
  const ids = [foreignFile, ...missing, a.bookingId, 'nonsense', '', 'a'.repeat(60), null, 7, undefined]
  return ids.map((attachmentId) =>
    fileCall(app, { surface, what: 'read', body: JSON.stringify({ attachmentId }) }, credentialOf(surface, a)),
  )
}

/** Without a credential, and with every bad one. */
function filesFromNobody({ app }: RouteWorld, surface: FileSurface): PlainCall[] {
  const tokens = ['nonsense', mintToken('visitor').token, mintToken('hub').token, mintToken('key').token]
  const bad = tokens.map((token): Record<string, string> => ({
    authorization: `Bearer ${token}`,
    cookie: `__Host-fd_hub=${token}; __Host-fd_member=${token}`,
  }))
  return [{}, ...bad].map((credential) => fileCall(app, { surface, what: 'keep', body: '%PDF-1.4 %%EOF' }, credential))
}

type FileAsked = { surface: FileSurface; what: 'keep' | 'read'; body: string }

function fileCall(app: TestApp, { surface, what, body }: FileAsked, credential: Record<string, string>): PlainCall {
  const origin = surface === 'visitor' ? app.server.widgetUrl : app.server.appUrl
  const type = what === 'keep' ? 'application/octet-stream' : 'application/json'
  const own = { 'content-type': type, 'x-fd': '1', 'sec-fetch-site': 'same-origin' }
  return { url: `${origin}/files/${surface}/${what}`, method: 'POST', headers: { ...own, ...credential }, body }
}

/** What the HTTP routers really have. */
export function mountedRoutes({ server }: TestApp): Record<'app' | 'widget', string[]> {
  const outside = { ready: async () => await Promise.resolve(true), trustedProxies: { hops: 0 } }
  const dist = distOf(fileURLToPath(new URL('../../../..', import.meta.url)))
  const of = (origin: { routes: { method: string; path: string }[] }) =>
    [...new Set(origin.routes.map(({ method, path }) => `${method} ${path}`))].toSorted()
  return {
    app: of(createAppOrigin(server.deps, dist, outside)),
    widget: of(createWidgetOrigin(server.deps, dist, outside)),
  }
}

/** A page is a file: whose id stands in its path, and whether there is such a thing, it cannot know. */
function pagesOf(app: TestApp, a: Side, page: 'admin' | 'hub'): PlainCall[] {
  const ids = [a.bookingId, encodeId('booking', newId<'booking'>()), 'nonsense']
  return ids.flatMap((id) => [
    { url: `${app.server.appUrl}/${page}/bookings/${id}` },
    { url: `${app.server.appUrl}/${page}/bookings/${id}`, headers: { cookie: a.memberJar.header() } },
  ])
}

function strangeSites(place: 'embed' | 'chat') {
  return ({ app, deletedSiteKeys }: RouteWorld): PlainCall[] => {
    const unknown = Array.from({ length: 50 }, () => `site_${newId<'site'>().replaceAll('-', '')}`)
    const malformed = ['x', 'site_', '%00', 'site_%2e%2e', 'a'.repeat(500), '%F0%9F%8E%88', "'--"]
    const keys = [...unknown, ...deletedSiteKeys, ...malformed]
    return keys.map((key) => ({ url: `${app.server.widgetUrl}/${place}/${key}` }))
  }
}

/** Unknown, half known, revoked, another kind's, malformed, and asked for in whatever way: one answer. */
function strangeFeeds({ app, a, revokedFeed, feed }: RouteWorld): PlainCall[] {
  const flipped = feed.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'))
  const unknown = Array.from({ length: 20 }, () => mintToken('calendar').token)
  const others = [a.apiKey, a.accessToken, a.refreshToken, feed.replace('calendar', 'key'), mintToken('hub').token]
  const tokens = [...unknown, flipped, revokedFeed, ...others, feed.split('.')[0] ?? '', feed.toUpperCase()]
  const malformed = ['x', '.ics', '%00.ics', `${feed}`, `${feed}.ICS`, `${feed}.ics.ics`, 'a'.repeat(500), "'--.ics"]
  const files = [...tokens.map((token) => `${token}.ics`), ...malformed]
  const calls = files.map((name) => ({ url: `${app.server.appUrl}/calendar/${name}` }))
  return [...calls, ...calls.slice(0, 30).map((call) => ({ ...call, headers: { 'if-none-match': '*' } }))]
}

/** Not signed, signed by somebody else, too old, of either tenant's account: one answer. */
function unsignedEvents({ app }: RouteWorld): PlainCall[] {
  const bodies = ['acct_1TenantA', 'acct_1TenantB', 'acct_1Nobody'].map((account) =>
    JSON.stringify({ id: 'evt_1', object: 'event', account, type: 'checkout.session.completed', data: { object: {} } }),
  )
  const signatures = [
    undefined,
    '',
    'nonsense',
    `t=1,v1=${'0'.repeat(64)}`,
    `t=${Math.floor(Date.parse('2026-03-10T09:00:00Z') / 1000)},v1=${'0'.repeat(64)}`,
  ]
  return [...bodies, '', '{', 'null'].flatMap((body) =>
    signatures.map((signature) => ({
      url: `${app.server.appUrl}/webhooks/stripe`,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature !== undefined && { 'stripe-signature': signature }),
      },
      body,
    })),
  )
}
