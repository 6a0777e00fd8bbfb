import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loaderOf, ownPageOf, pageOf, talkIn } from './host-page.ts'
import { type House, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

const stub = 'window.Frontdesk=window.Frontdesk||function(){(Frontdesk.q=Frontdesk.q||[]).push(arguments)}'

async function visit(url: string, expected: RegExp[] = []): Promise<Page & AsyncDisposable> {
  const page = await house.newPage({ ...visitorContext, expected })
  await page.goto(url)
  return page
}

describe('a page with a strict policy', () => {
  test('needs to name our origin twice, and nothing for styles', async () => {
    const { widgetUrl } = house.app.server
    const policy = `default-src 'none'; script-src ${widgetUrl}; frame-src ${widgetUrl}`
    await using host = await ownPageOf(house, loaderOf(house), { headers: { 'content-security-policy': policy } })
    await using page = await visit(host.url)
    await talkIn(page)
  })

  test('lets us in by a nonce on both lines', async () => {
    const policy = `default-src 'none'; script-src 'nonce-abc123'; frame-src ${house.app.server.widgetUrl}`
    const html = `<script nonce="abc123">${stub};Frontdesk('open')</script>${loaderOf(house, 'nonce="abc123"')}`
    await using host = await ownPageOf(house, html, { headers: { 'content-security-policy': policy } })
    await using page = await visit(host.url)
    await page.frameLocator('iframe').getByRole('textbox', { name: 'Your message' }).waitFor()
  })

  test('may forbid every string that turns into code or markup', async () => {
    const policy = `require-trusted-types-for 'script'; trusted-types 'none'`
    await using host = await ownPageOf(house, loaderOf(house), { headers: { 'content-security-policy': policy } })
    await using page = await visit(host.url)
    await talkIn(page)
  })

  test('may isolate itself from all others', async () => {
    const headers = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
    await using host = await ownPageOf(house, loaderOf(house), { headers })
    await using page = await visit(host.url)
    expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true)
    await talkIn(page)
  })
})

describe('a page in a sandbox', () => {
  const inner = () => ({ files: { '/inner': `<html lang="en"><title>Inner</title>${loaderOf(house)}` } })

  test('has the chat where the sandbox keeps its origin', async () => {
    const html = '<iframe id="box" src="/inner" sandbox="allow-scripts allow-same-origin"></iframe>'
    await using host = await ownPageOf(house, `<style>iframe{width:900px;height:800px}</style>${html}`, inner())
    await using page = await visit(host.url)
    await talkIn(page.frameLocator('#box'))
  })

  test('has none where it takes its origin away, and says so', async () => {
    const html = '<iframe id="box" src="/inner" sandbox="allow-scripts"></iframe>'
    await using host = await ownPageOf(house, html, inner())
    await using page = await visit(host.url, [/frame-ancestors|target origin/])
    const sentence = page.waitForEvent('console', (message) => message.text().startsWith('Frontdesk:'))
    await page.frameLocator('#box').getByRole('button', { name: 'Open chat' }).click()
    expect((await sentence).text()).toBe('Frontdesk: no chat. Does its site list null?')
  })
})

test('on an origin that is not listed it stays empty, with one clear sentence for the developer', async () => {
  await using stranger = await pageOf(loaderOf(house))
  await using page = await visit(stranger.url, [/frame-ancestors|target origin/])
  const sentences: string[] = []
  page.on('console', (message) => message.text().startsWith('Frontdesk') && sentences.push(message.text()))
  const blocked = page.evaluate(
    () =>
      new Promise((resolve) => addEventListener('frontdesk:error', (event) => resolve((event as CustomEvent).detail))),
  )
  await page.getByRole('button', { name: 'Open chat' }).click()
  expect(await blocked).toEqual({ v: 1, type: 'error', instance: '', code: 'blocked' })
  expect(sentences).toEqual([`Frontdesk: no chat. Does its site list ${stranger.origin}?`])
  expect(await page.locator('iframe').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Open chat' }).getAttribute('aria-expanded')).toBe('false')
})

describe('a page whose styles', () => {
  test('undo everything leaves us as we are', async () => {
    const css = '*{all:revert!important} button,iframe,div{display:none!important;position:static!important}'
    await using host = await ownPageOf(house, `<style>${css}</style>${loaderOf(house)}`)
    await using page = await visit(host.url)
    const launcher = page.getByRole('button', { name: 'Open chat' })
    expect(await launcher.boundingBox()).toEqual({ x: 1200, y: 820, width: 60, height: 60 })
    await talkIn(page)
    expect(await page.locator('iframe').boundingBox()).toEqual({ x: 860, y: 80, width: 400, height: 720 })
  })

  test('cover it with the highest layer there is leave us on top', async () => {
    const cover = '<div style="position:fixed;inset:0;background:#fff;z-index:2147483647">Cookies?</div>'
    await using host = await ownPageOf(house, cover + loaderOf(house))
    await using page = await visit(host.url)
    await talkIn(page)
  })
})

describe('a page whose scripts', () => {
  test('have changed what every object can do, as libraries once did', async () => {
    const old = `
      Object.prototype.extend = function () { return this }
      Array.prototype.each = Array.prototype.forEach
      Array.prototype.toJSON = function () { return '[]' }
      Array.prototype.remove = function () { return this }
      Array.from = (list) => [].concat(list)
      Function.prototype.bind = function (self, ...first) { const f = this; return function (...rest) { return f.apply(self, first.concat(rest)) } }
      for (const name of ['show', 'hide', 'toggle', 'update']) Element.prototype[name] = function () { return this }
      const remove = Element.prototype.remove
      Element.prototype.remove = function () { remove.call(this); return this }
      window.$ = window.jQuery = (id) => document.getElementById(id)
      window.Event = { observe() {} }
      window.Element = function () {}
      window.name = 'main'`
    await using host = await ownPageOf(house, `<script>${old}</script>${loaderOf(house)}`)
    await using page = await visit(host.url)
    await talkIn(page)
  })

  test('have frozen what objects inherit', async () => {
    const freeze = `for (const each of [Object, Array, Function, String, Promise, Map, EventTarget, Node, Element, HTMLElement, CustomEvent])
      Object.freeze(each.prototype)`
    await using host = await ownPageOf(house, `<script>${freeze}</script>${loaderOf(house)}`)
    await using page = await visit(host.url)
    await talkIn(page)
  })
})

test('in the head, before there is a body, it waits for the page', async () => {
  const loader = loaderOf(house).replace('async', '')
  await using host = await ownPageOf(house, `<head>${loader}</head><body><h1>Hello</h1></body>`)
  await using page = await visit(host.url)
  await talkIn(page)
})

test('pasted twice it is there once', async () => {
  await using host = await ownPageOf(house, loaderOf(house) + loaderOf(house))
  await using page = await visit(host.url)
  await talkIn(page)
  expect(await page.locator('iframe').count()).toBe(1)
})

test('a page that swaps its body for the next keeps the chat, and what was said', async () => {
  await using host = await ownPageOf(house, `<body><h1>One</h1>${loaderOf(house)}</body>`)
  await using page = await visit(host.url)
  const chat = await talkIn(page, 'Still the same?')
  await page.evaluate(() => {
    document.body = document.createElement('body')
    document.body.innerHTML = '<h1>Two</h1>'
  })
  await page.getByRole('heading', { name: 'Two' }).waitFor()
  await chat.getByText('Still the same?').waitFor()
})

test('where storage is blocked the chat works as long as the page is there', async () => {
  await using host = await ownPageOf(house, loaderOf(house))
  await using page = await house.newPage(visitorContext)
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
  })
  await page.goto(host.url)
  await talkIn(page)
})
