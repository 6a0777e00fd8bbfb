import { join } from 'node:path'
import type { Deps } from '@frontdesk/api/core/deps'
import type { ErrorCode } from '@frontdesk/api/core/error-table'
import { newRequestId } from '@frontdesk/api/core/request-context'
import { hubCookie } from '@frontdesk/api/credential/hub-cookie'
import { memberCookie } from '@frontdesk/api/credential/member-cookie'
import { countCall } from '@frontdesk/api/limit/count-call'
import { customerRouter } from '@frontdesk/api/routers/customer'
import { integrationRouter } from '@frontdesk/api/routers/integration'
import { memberRouter } from '@frontdesk/api/routers/member'
import { visitorRouter } from '@frontdesk/api/routers/visitor'
import { findEmbedSite } from '@frontdesk/api/site/find-embed-site'
import { refusalOf } from '@frontdesk/api/watch/refusal-of'
import type { Refusal } from '@frontdesk/db/schema'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { embedDocument } from './embed-document.ts'
import { customerSurface, memberSurface, visitorSurface } from './file-surfaces.ts'
import { readFrameFiles } from './frame-files.ts'
import { mountCalendarFeed } from './calendar-feed.ts'
import { mountFiles } from './mount-files.ts'
import { envelope, mountSurface, withHeaders } from './mount-surface.ts'
import { notedCall } from './noted-call.ts'
import { mountStripeWebhook } from './stripe-webhook.ts'
import { headersOf, isolation, pageHeaders, securityHeaders } from './security-headers.ts'
import { sourceOf } from './source-of.ts'

/** Where the built front ends are. */
export type Dist = { widget: string; admin: string; hub: string }
type Health = { ready(): Promise<boolean> }

/** The two origins: everything that answers is mounted here. */
export function createAppOrigin(deps: Deps, dist: Dist, health: Health): Hono {
  const app = new Hono()
  // The inner one speaks first, the outer fills in what is missing.
  // Where the widget is may be known only once both origins listen.
  app.use('*', async (c, next) => await securityHeaders(pageHeaders(deps.urls.widget))(c, next))
  for (const calls of ['/api/*', '/files/*']) app.use(calls, securityHeaders(headersOf.api))
  app.use('/admin/*', compressed)
  app.use('/hub/*', compressed)
  app.use('*', errorsOnly)
  mountSurface(app, deps, { name: 'customer', router: customerRouter, cookie: hubCookie })
  mountSurface(app, deps, { name: 'member', router: memberRouter, cookie: memberCookie })
  mountSurface(app, deps, { name: 'integration', router: integrationRouter })
  mountFiles(app, deps, customerSurface)
  mountFiles(app, deps, memberSurface(deps))
  mountStripeWebhook(app, deps)
  mountCalendarFeed(app, deps)
  mountHealth(app, health)
  for (const page of ['admin', 'hub'] as const) {
    app.use(
      `/${page}/assets/*`,
      immutable,
      serveStatic({ root: dist[page], rewriteRequestPath: (path) => path.slice(page.length + 1) }),
    )
    app.all(`/${page}/assets/*`, (c) => c.notFound()) // an old page asks for a file that is gone: HTML would be worse
    const index = serveStatic({ root: dist[page], path: 'index.html' })
    app.get(`/${page}`, index)
    app.get(`/${page}/*`, index)
  }
  app.get('/', (c) => c.redirect('/admin/'))
  answerTheRest(app, deps)
  return app
}

export function createWidgetOrigin(deps: Deps, dist: Dist, health: Health): Hono {
  const app = new Hono()
  app.use('*', securityHeaders(headersOf.embedFile))
  for (const calls of ['/api/*', '/files/*']) app.use(calls, securityHeaders(headersOf.api))
  app.use('*', errorsOnly)
  mountSurface(app, deps, { name: 'visitor', router: visitorRouter })
  mountFiles(app, deps, visitorSurface)
  mountHealth(app, health)
  app.get('/widget.js', compressed, loaderAge, serveStatic({ root: dist.widget, path: 'widget.js' }))
  app.use('/frame/assets/*', securityHeaders(isolation))
  app.use('/frame/assets/*', compressed, immutable, serveStatic({ root: dist.widget }))
  mountChat(app, deps, dist)
  answerTheRest(app, deps)
  return app
}

/**
 * The same chat in the iframe on a business's site, and by a link to it, as a page that nobody frames. The admin app, and nobody
 * else, may frame a preview.
 */
function mountChat(app: Hono, deps: Deps, dist: Dist): void {
  for (const place of ['embed', 'chat'] as const) {
    app.get(`/${place}/:siteKey`, async (c) => {
      const counted = await countCall(deps, { limit: 'embed', source: sourceOf(c, deps) })
      if (counted.refusal) return withHeaders(refusePage(c, deps, { code: counted.refusal }), counted.headers)
      const site = await findEmbedSite(deps.db.app, c.req.param('siteKey').slice(0, 64))
      if (!site) return withHeaders(refusePage(c, deps, { code: 'not_found' }), counted.headers)
      const isPreview = place === 'embed' && c.req.query('preview') !== undefined
      const shown = isPreview ? { ...site, origins: [new URL(deps.urls.app).origin] } : site
      const framedBy = place === 'embed' ? shown.origins : []
      const page = embedDocument(shown, await readFrameFiles(dist.widget), { appUrl: deps.urls.app, framedBy })
      return withHeaders(page, counted.headers)
    })
  }
}

export function distOf(root: string): Dist {
  return {
    widget: join(root, 'apps/widget/dist'),
    admin: join(root, 'apps/admin/dist'),
    hub: join(root, 'apps/hub/dist'),
  }
}

function mountHealth(app: Hono, health: Health): void {
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) =>
    (await health.ready()) ? c.json({ ok: true }) : envelope(c, 'unavailable', newRequestId()),
  )
}

/** Anything can be thrown; Hono hands `onError` what is an error and answers the rest by itself, without the envelope. */
const errorsOnly: MiddlewareHandler = async (_c, next) => {
  try {
    await next()
  } catch (thrown) {
    throw thrown instanceof Error ? thrown : new Error('not an error', { cause: thrown })
  }
}

/** Files only. What a caller's own answers say must not show in their compressed size (https://breachattack.com). */
const compressed = compress()

/** The loader keeps its name when it changes: pages ask again after a while, and are served the old one meanwhile. */
const loaderAge: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.res.ok) c.res.headers.set('Cache-Control', 'public, max-age=600, stale-while-revalidate=86400')
}

/** File names carry a hash of their content. One that is missing may be there after the next deployment. */
const immutable: MiddlewareHandler = async (c, next) => {
  await next()
  if (c.res.ok) c.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
}

type PageRefusal = { code: ErrorCode; reason?: Refusal }

function refusePage(c: Context, deps: Deps, { code, reason = refusalOf[code] }: PageRefusal): Response {
  const requestId = newRequestId()
  deps.watch.note({ ...notedCall(c, deps), reason, surface: 'page', requestId, seen: {} })
  return envelope(c, code, requestId)
}

function answerTheRest(app: Hono, deps: Deps): void {
  app.notFound((c) => refusePage(c, deps, { code: 'not_found', reason: 'no_route' }))
  app.onError((cause, c) => {
    const requestId = newRequestId()
    // A caller who hangs up is no fault of ours, and must not be able to fill the alarm.
    deps.log[c.req.raw.signal.aborted ? 'info' : 'error']({ event: 'request.failed', requestId, cause })
    deps.watch.note({ ...notedCall(c, deps), reason: 'internal', surface: 'page', requestId, seen: {} })
    return envelope(c, 'internal', requestId)
  })
}
