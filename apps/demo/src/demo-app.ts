import { Hono } from 'hono'
import { NONCE, secureHeaders, type SecureHeadersVariables } from 'hono/secure-headers'
import { assets } from './assets.ts'
import { home as chicagoHome } from './chicago/home.ts'
import { lakesideDental } from './chicago/lakeside-dental.ts'
import { team } from './chicago/team.ts'
import { examplesPage } from './examples/examples-page.ts'
import { indexPage } from './index-page.ts'
import { atelierLuz } from './lisbon/atelier-luz.ts'
import { home as lisbonHome } from './lisbon/home.ts'
import { sessions } from './lisbon/sessions.ts'
import { notFoundPage } from './not-found-page.ts'
import type { Business, Embed, Html } from './shared/business.ts'

export interface DemoAppOptions {
  /** The origin of the widget, without a slash at the end. */
  widgetUrl: string
  siteKeys: Record<Business['slug'], string>
}

type Page = (embed: Embed) => Html

const pages: { path: string; slug: Business['slug']; page: Page }[] = [
  { path: '/lisbon/', slug: 'lisbon', page: lisbonHome },
  { path: '/lisbon/sessions', slug: 'lisbon', page: sessions },
  { path: '/chicago/', slug: 'chicago', page: chicagoHome },
  { path: '/chicago/team', slug: 'chicago', page: team },
]

export function demoApp({ widgetUrl, siteKeys }: DemoAppOptions): Hono<{ Variables: SecureHeadersVariables }> {
  const app = new Hono<{ Variables: SecureHeadersVariables }>()

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: [NONCE, widgetUrl],
        frameSrc: [widgetUrl],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'strict-origin-when-cross-origin',
      // Served over http on a developer's machine, and Checkout may open in a tab of its own.
      strictTransportSecurity: false,
      crossOriginOpenerPolicy: false,
    }),
  )

  app.get('/', (c) => c.html(indexPage([atelierLuz, lakesideDental])))
  for (const { path, slug, page } of pages) {
    app.get(path, (c) => c.html(page({ widgetUrl, siteKey: siteKeys[slug], nonce: c.get('secureHeadersNonce') ?? '' })))
  }
  app.get('/examples', (c) => {
    const embed = { widgetUrl, siteKey: siteKeys.lisbon, nonce: c.get('secureHeadersNonce') ?? '' }
    return c.html(examplesPage(embed, siteKeys.chicago))
  })
  app.get('/lisbon', (c) => c.redirect('/lisbon/'))
  app.get('/chicago', (c) => c.redirect('/chicago/'))
  app.get('/assets/:name', async (c) => {
    const asset = await assets.get(c.req.param('name'))?.()
    if (!asset) return c.notFound()
    return c.body(asset.text, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' })
  })
  app.notFound((c) => c.html(notFoundPage(), 404))
  return app
}
