import { asTenant } from '@frontdesk/db/as-tenant'
import { setSiteOrigins } from '@frontdesk/api/tenant/create-tenant'
import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, expect, test } from 'vitest'

const app = await startTestApp()
afterAll(async () => await app[Symbol.asyncDispose]())
const { tenantId, siteKey } = app.a

test('a site that lists no origin can be framed by nobody', async () => {
  await listOrigins([])
  expect((await policy()).get('frame-ancestors')).toBe("'none'")
})

test('a site that lists two origins can be framed by exactly these', async () => {
  await listOrigins(['https://shop.example', 'http://localhost:4610'])
  expect((await policy()).get('frame-ancestors')?.split(' ').toSorted()).toEqual([
    'http://localhost:4610',
    'https://shop.example',
  ])
})

test('a preview can be framed by the admin app, whatever origins the site lists, and by nobody else', async () => {
  const response = await fetch(`${embedUrl()}?preview`)
  expect(response.headers.get('content-security-policy')).toContain(`; frame-ancestors ${app.server.appUrl}`)
  expect(response.headers.get('content-security-policy')).not.toContain('shop.example')
  expect(await response.text()).toContain(`"origins":["${app.server.appUrl}"]`)
})

test('another tenant’s origins are not its own', async () => {
  await listOrigins(['https://shop.example'])
  expect((await policy(app.b.siteKey)).get('frame-ancestors')).toBe('http://host.example')
})

test('only the document’s own script runs, and nothing is loaded from elsewhere', async () => {
  const directives = await policy()
  expect(directives.get('default-src')).toBe("'none'")
  expect(directives.get('script-src')).toMatch(/^'nonce-[\w+/=]{24}' 'strict-dynamic'$/)
  expect(directives.get('connect-src')).toBe("'self'")
  expect(directives.get('base-uri')).toBe("'none'")
  expect(directives.get('form-action')).toBe("'none'")
  expect(JSON.stringify([...directives])).not.toMatch(/unsafe|\*|https?:(?!\/\/(shop|localhost|host))/)
})

test('every script and style carries the document’s nonce, and each document has its own', async () => {
  const nonces = new Set<string>()
  for (let at = 0; at < 3; at++) {
    const response = await fetch(embedUrl())
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? []
    const tags = (await response.text()).match(/<(script|link|style)\b[^>]*>/g) ?? []
    expect(tags.length).toBeGreaterThan(1)
    for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test('it is kept by nobody, sends no address on and tells no search engine', async () => {
  const response = await fetch(embedUrl())
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(await response.text()).toContain('<meta name="robots" content="noindex">')
})

test('names with markup in them stay text', async () => {
  const nasty = `</script><script>alert("x")</script> & 'more' <!--`
  await app.owner.updateTable('tenant').set({ name: nasty }).where('id', '=', tenantId).execute()
  await app.owner.updateTable('site').set({ greeting: nasty }).where('tenant_id', '=', tenantId).execute()
  const html = await (await fetch(embedUrl())).text()
  expect(html.match(/<script\b/g)).toHaveLength(2)
  expect(html).not.toContain('alert("x")')
  const [, config = ''] = /id="frontdesk-config"[^>]*>(.*?)<\/script>/.exec(html) ?? []
  expect(JSON.parse(config)).toMatchObject({ tenantName: nasty, greeting: nasty })
})

test('it tells what the widget shows anyway, and no id of ours', async () => {
  const html = await (await fetch(embedUrl())).text()
  const [, config = ''] = /id="frontdesk-config"[^>]*>(.*?)<\/script>/.exec(html) ?? []
  expect(Object.keys(JSON.parse(config) as object).toSorted()).toEqual([
    'accentColor',
    'appUrl',
    'consentVersion',
    'greeting',
    'origins',
    'settings',
    'siteKey',
    'siteName',
    'tenantName',
    'zone',
  ])
  expect(html).not.toContain(tenantId)
})

test('as a page of its own it is the same, and framed by nobody', async () => {
  await listOrigins(['https://shop.example'])
  const response = await fetch(`${app.server.widgetUrl}/chat/${siteKey}`)
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  const withoutNonces = (html: string) => html.replaceAll(/ nonce="[^"]+"/g, '')
  const embedded = await (await fetch(embedUrl())).text()
  expect(withoutNonces(await response.text())).toBe(withoutNonces(embedded))
})

test.each(['site_none', '%00', '%ff', 'a'.repeat(5000), "'; drop table site; --"])(
  'the key %j opens nothing',
  async (key) => {
    const response = await fetch(`${app.server.widgetUrl}/embed/${key.includes('%') ? key : encodeURIComponent(key)}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: { data: { code: 'not_found' } } })
  },
)

function embedUrl(key = siteKey): string {
  return `${app.server.widgetUrl}/embed/${key}`
}

async function policy(key?: string): Promise<Map<string, string>> {
  const response = await fetch(embedUrl(key))
  await response.text()
  const directives = (response.headers.get('content-security-policy') ?? '').split('; ')
  return new Map(
    directives.map((directive) => [
      directive.slice(0, directive.indexOf(' ')),
      directive.slice(directive.indexOf(' ') + 1),
    ]),
  )
}

async function listOrigins(origins: string[]): Promise<void> {
  await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
    const { id: siteId } = await tx
      .selectFrom('site')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .executeTakeFirstOrThrow()
    await setSiteOrigins(tx, tenantId, { siteId, origins })
  })
}
