import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loaderOf, ownPageOf, pageOf } from './host-page.ts'
import { type House, openChat, openHouse, visitorContext } from './open-house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house[Symbol.asyncDispose]())

/** A browser says so itself when it refuses to frame something. */
const refusals = { expected: [/frame-ancestors|refused to connect|ERR_BLOCKED_BY_RESPONSE|status of 40[14]/] }

describe('a page of a stranger', () => {
  test('frames none of our pages', async () => {
    const { app } = house
    const { appUrl, widgetUrl } = app.server
    const ours = [`${appUrl}/admin/`, `${appUrl}/hub/`, `${widgetUrl}/embed/${app.a.siteKey}`, `${appUrl}/healthz`]
    await using stranger = await pageOf(ours.map((url) => `<iframe src="${url}"></iframe>`).join('\n'))
    await using page = await house.newPage(refusals)
    await page.goto(stranger.url)
    const frames = page.frames().filter((frame) => frame !== page.mainFrame())
    expect(frames.map((frame) => frame.url())).toEqual(ours.map(() => 'chrome-error://chromewebdata/'))
  })

  test('reads nothing from us, whatever it asks for', async () => {
    const { app } = house
    await using stranger = await pageOf('')
    await using page = await house.newPage({ expected: [/CORS|ERR_FAILED|blocked|status of/i] })
    await page.goto(stranger.url)
    const asked = [`${app.server.appUrl}/api/member/auth.me`, `${app.server.widgetUrl}/api/visitor/session.start`]
    for (const credentials of ['omit', 'include'] as const) {
      for (const url of [...asked, `${app.server.appUrl}/healthz`]) {
        const answer = await page.evaluate(
          async ([to = '', how]) =>
            await fetch(to, { method: 'POST', body: '{}', credentials: how as RequestCredentials }).then(
              () => 'read',
              () => 'refused',
            ),
          [url, credentials],
        )
        expect(answer).toBe('refused')
      }
    }
  })
})

describe('a frame of a stranger, beside the chat', () => {
  test('cannot speak to the chat, and hears nothing from it', async () => {
    const script = `
      const heard = []
      window.heard = heard
      const everybody = (frame) => [frame, ...Array.from({ length: frame.length }, (_, at) => everybody(frame[at])).flat()]
      setInterval(() => {
        for (const frame of everybody(top)) {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = ({ data }) => heard.push(data)
          frame.postMessage({ frontdesk: 1, told: { book: {} } }, '*', [port2])
          port1.postMessage({ book: {} })
        }
      }, 20)
      addEventListener('message', ({ data, source }) => source !== window && heard.push(data))`
    await using stranger = await pageOf(`<script>${script}</script>`)
    await using host = await ownPageOf(house, `<iframe src="${stranger.url}"></iframe>${loaderOf(house)}`)
    await using page = await house.newPage(visitorContext)
    await page.goto(host.url)
    await page.getByRole('button', { name: 'Open chat' }).click()
    const chat = page.frameLocator('iframe[title^="Chat"]')
    await chat.getByRole('textbox', { name: 'Your message' }).fill('Is anybody listening?')
    await chat.getByRole('button', { name: 'Send message' }).click()
    await chat.getByText('Is anybody listening?').waitFor()
    const frame = page.frames().find((each) => each.url() === stranger.url)
    expect(await frame?.evaluate('window.heard')).toEqual([])
    // Nobody has asked to book.
    expect(await chat.getByRole('button', { name: /Portrait session/ }).count()).toBe(0)
  })
})

test('the page around the chat cannot hand over a second port, nor read what is in the frame', async () => {
  await using page = await house.newPage(visitorContext)
  const chat = await openChat(page, `${house.demoUrl}/lisbon/`)
  const seen = await page.evaluate(async () => {
    const frames = [...document.querySelectorAll('*')].flatMap((node) => [
      ...(node.shadowRoot?.querySelectorAll('iframe') ?? []),
    ])
    const heard: unknown[] = []
    for (const frame of frames) {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', ({ data }) => heard.push(data))
      port1.start()
      frame.contentWindow?.postMessage({ frontdesk: 1, told: { book: {} } }, '*', [port2])
      port1.postMessage({ book: {} })
    }
    const documents = frames.map((frame) => frame.contentDocument)
    return {
      frames: frames.length,
      heard,
      documents,
      stored: [localStorage, sessionStorage].map(({ length }) => length),
    }
  })
  await chat.getByRole('textbox', { name: 'Your message' }).fill('Still here')
  await chat.getByRole('button', { name: 'Send message' }).click()
  await chat.getByText('Still here').waitFor()
  expect(seen).toEqual({ frames: 1, heard: [], documents: [null], stored: [0, 0] })
})

test('no request of a visit carries a token in its address or tells where it came from', async () => {
  const requests: Request[] = []
  await using page = await house.newPage(visitorContext)
  page.context().on('request', (request) => requests.push(request))
  const chat = await openChat(page, `${house.demoUrl}/lisbon/?from=newsletter`)
  await chat.getByRole('textbox', { name: 'Your message' }).fill('Good morning from Berlin')
  // What was written stands there before it is sent.
  const sent = page
    .context()
    .waitForEvent('response', (response) => response.url().includes('/api/visitor/message.send'))
  await chat.getByRole('button', { name: 'Send message' }).click()
  expect((await sent).status()).toBe(200)
  expect(requests.map((request) => request.url()).filter((url) => /fd_|token/i.test(url))).toEqual([])
  const toUs = requests.filter((request) => request.url().startsWith(house.app.server.widgetUrl))
  const told = await Promise.all(
    toUs.map(async (request) => [request.url(), await request.headerValue('referer')] as const),
  )
  expect(told.filter(([, referer]) => referer && new URL(referer).search !== '')).toEqual([])
  const calls = told.filter(([url]) => url.includes('/api/'))
  expect(calls.filter(([, referer]) => referer)).toEqual([])
})
