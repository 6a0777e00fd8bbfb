import { once } from 'node:events'
import { createServer } from 'node:http'
import { setSiteOrigins } from '@frontdesk/api/tenant/create-tenant'
import { asTenant } from '@frontdesk/db/as-tenant'
import type { FrameLocator, Page } from 'playwright-core'
import type { House } from './open-house.ts'

export type HostPage = { url: string; origin: string } & AsyncDisposable
type Parts = {
  headers?: Record<string, string>
  /** By path; everything else is the page itself. */ files?: Record<string, string>
}

/** A page on an origin of its own, which nobody has listed. */
export async function pageOf(html: string, { headers = {}, files = {} }: Parts = {}): Promise<HostPage> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url]
    const type = file === undefined || file.startsWith('<') ? 'text/html' : 'text/javascript'
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers })
    response.end(file ?? `<!doctype html><html lang="en"><title>A page</title>${html}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    url: `${origin}/`,
    origin,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The same, as the business's own: its site lists the origin. */
export async function ownPageOf(house: House, html: string, parts: Parts = {}): Promise<HostPage> {
  const page = await pageOf(html, parts)
  await listOrigin(house, page.origin)
  return page
}

export async function listOrigin({ app, demoUrl }: House, origin: string): Promise<void> {
  const { tenantId } = app.a
  await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    const { id } = await tx.selectFrom('site').select('id').where('tenant_id', '=', tenantId).executeTakeFirstOrThrow()
    await setSiteOrigins(tx, tenantId, { siteId: id, origins: [new URL(demoUrl).origin, origin] })
  })
}

/** The second line of the snippet, with whatever else stands on it. */
export function loaderOf({ app }: House, attributes = ''): string {
  return `<script async src="${app.server.widgetUrl}/widget.js" data-site="${app.a.siteKey}" ${attributes}></script>`
}

/** Opens the chat from its launcher, and proves that it works: what is written there arrives. */
export async function talkIn(page: Page | FrameLocator, text = 'Is anybody there?'): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Open chat' }).click()
  return await talk(page.frameLocator('iframe[title^="Chat"]'), text)
}

export async function talk(chat: FrameLocator, text: string): Promise<FrameLocator> {
  await chat.getByRole('textbox', { name: 'Your message' }).fill(text)
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByText('· Delivered').waitFor()
  return chat
}
