import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Mail } from './mail.ts'
import type { MailStore } from './mail-store.ts'

/** What a mail may do: show itself and open links in a new tab. No scripts, no forms, no name of its own. */
const MAIL_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  'img-src http: https: data:',
].join('; ')

export function mailboxApp(store: MailStore): Hono {
  const app = new Hono()
  app.use(refuseStrangers)
  // Before the headers of the page: a mail has stricter ones.
  app.get('/mails/:id/html', (c) => {
    const html = store.find(c.req.param('id'))?.html
    if (html === undefined) return c.notFound()
    c.header('Content-Security-Policy', MAIL_POLICY)
    c.header('X-Content-Type-Options', 'nosniff')
    return c.html(`<base target="_blank">${html}`)
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: [`'none'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`],
        connectSrc: [`'self'`],
        frameSrc: [`'self'`],
        imgSrc: ['data:'],
      },
      xFrameOptions: false,
      referrerPolicy: 'no-referrer',
    }),
  )
  app.get('/', (c) => c.html(asset('page.html')))
  app.get('/page.css', (c) => c.body(asset('page.css'), 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/page.js', (c) => c.body(asset('page.js'), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  app.get('/mails', (c) => c.json(store.list().map(summary), 200, { 'Cache-Control': 'no-store' }))
  app.post('/clear', async (c) => {
    await store.clear()
    return c.body(null, 204)
  })
  app.get('/mails/:id/attachments/:index', (c) => {
    const attachment = store.find(c.req.param('id'))?.attachments[Number(c.req.param('index'))]
    if (!attachment) return c.notFound()
    return c.body(attachment.content, 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    })
  })
  return app
}

/**
 * Any page in the same browser can send requests here, also under a name that it made point to this
 * machine. Mail holds links that let people in, so only this page itself is answered.
 */
async function refuseStrangers(c: Context, next: () => Promise<void>): Promise<Response | void> {
  const { hostname, host } = new URL(c.req.url)
  const origin = c.req.header('Origin')
  const ours = ['localhost', '127.0.0.1', '[::1]'].includes(hostname) && (!origin || origin === `http://${host}`)
  if (!ours) return c.text('This mailbox is for its own page only.', 403)
  await next()
}

function asset(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

function summary({ attachments, html, ...mail }: Mail): object {
  return { ...mail, hasHtml: html !== undefined, attachments: attachments.map(({ name, type }) => ({ name, type })) }
}
