import { get } from 'node:http'
import { expect, test } from 'vitest'
import { startDemo, type Demo } from './start-demo.ts'

const widgetUrl = 'http://widget.test:4601'
const pages = [
  ['/lisbon/', 'site_lisbon'],
  ['/lisbon/sessions', 'site_lisbon'],
  ['/chicago/', 'site_chicago'],
  ['/chicago/team', 'site_chicago'],
] as const

function start(siteKey = 'site_lisbon'): Promise<Demo> {
  return startDemo({ port: 0, widgetUrl, siteKeys: { lisbon: siteKey, chicago: 'site_chicago' } })
}

test.each(pages)('%s embeds the widget with the site key of its business', async (path, siteKey) => {
  await using demo = await start()
  const body = await (await fetch(demo.url + path)).text()
  expect(body).toContain(`<script async src="${widgetUrl}/widget.js" data-site="${siteKey}" data-look="--fd-accent:#`)
  expect(body).toMatch(/<button[^>]* data-frontdesk-open="booking"/)
})

test('the security policy lets in the widget and the stub of this very response, and no other script', async () => {
  await using demo = await start()
  const nonces = new Set<string>()
  for (const [path] of pages) {
    const response = await fetch(demo.url + path)
    const policy = response.headers.get('content-security-policy') ?? ''
    const [, nonce = 'none'] = /<script nonce="([^"]+)">\s*window\.Frontdesk/.exec(await response.text()) ?? []
    expect(policy).toContain(`script-src 'nonce-${nonce}' ${widgetUrl};`)
    expect(policy).toContain(`frame-src ${widgetUrl};`)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(pages.length)
})

test('the pages load nothing from anywhere but themselves and the widget', async () => {
  await using demo = await start()
  for (const path of ['/', '/examples', ...pages.map(([page]) => page)]) {
    const body = await (await fetch(demo.url + path)).text()
    const loaded = [...body.matchAll(/(?:src|<link[^>]* href)="([^"]+)"/g)].map(([, url]) => url)
    const foreign = loaded.filter((url) => !url?.startsWith('/') && !url?.startsWith(widgetUrl))
    expect(foreign).toEqual([])
    for (const url of loaded.filter((candidate) => candidate?.startsWith('/'))) {
      expect((await fetch(demo.url + url)).status).toBe(200)
    }
  }
})

test('what stands in an attribute is escaped', async () => {
  await using demo = await start('"><b>')
  const body = await (await fetch(`${demo.url}/lisbon/`)).text()
  expect(body).toContain('data-site="&quot;&gt;&lt;b&gt;"')
})

test('only the listed files are served', async () => {
  await using demo = await start()
  expect(await rawStatus(`${demo.url}/assets/..%2fdemo-app.ts`)).toBe(404)
  expect(await rawStatus(`${demo.url}/assets/../demo-app.ts`)).toBe(404)
  expect((await fetch(`${demo.url}/nothing-here`)).status).toBe(404)
})

test('a port that is taken is told to whoever starts it', async () => {
  await using demo = await start()
  const port = Number(new URL(demo.url).port)
  const siteKeys = { lisbon: 'a', chicago: 'b' }
  await expect(startDemo({ port, widgetUrl, siteKeys })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

test('closing twice is the same as closing once', async () => {
  const demo = await start()
  await demo[Symbol.asyncDispose]()
  await demo[Symbol.asyncDispose]()
  await expect(fetch(demo.url)).rejects.toThrow()
})

/** fetch would tidy up the path before it asks. */
function rawStatus(url: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url)
  const path = url.slice(`http://${hostname}:${port}`.length)
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}
