import { startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ownPage, rawCall, surfaces, urlOf } from './app.ts'

const app = await startTestApp()
afterAll(async () => await app[Symbol.asyncDispose]())
// Each in a window of its own: they would be too many from one address.
beforeEach(() => app.clock.advance(60_000))

const requestId = /^req_[0-9a-f]{24}$/

describe.each(surfaces)('the %s surface', (surface) => {
  const known = {
    visitor: 'session.start',
    customer: 'hub.exchange',
    member: 'auth.login',
    integration: 'service.list',
  }[surface]
  const send = async (init: RequestInit, procedure = known) => await fetch(urlOf(app, surface, procedure), init)

  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answers no %s', async (method) => {
    const response = await send({ method, headers: ownPage })
    expect(response.status).toBe(405)
    if (method !== 'HEAD') await expectEnvelope(response, 'method_not_allowed')
  })

  test('answers no procedure by GET, whatever stands in the address', async () => {
    const response = await fetch(`${urlOf(app, surface, known)}?input=${encodeURIComponent('{"siteKey":"x"}')}`, {
      headers: ownPage,
    })
    await expectEnvelope(response, 'method_not_allowed')
  })

  test.each([
    undefined,
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/json-patch',
    'application/json+x',
  ])('takes no body of type %s', async (type) => {
    const { 'content-type': _json, ...rest } = ownPage
    const headers = { ...rest, ...(type && { 'content-type': type }) }
    const { status, body } = await rawCall(urlOf(app, surface, known), { headers, body: '{}' })
    expect(status).toBe(415)
    expect(JSON.parse(body)).toMatchObject({
      error: { data: { code: 'unsupported_media_type', requestId: expect.stringMatching(requestId) } },
    })
  })

  test('takes JSON with a charset', async () => {
    const response = await send({
      method: 'POST',
      headers: { ...ownPage, 'content-type': 'application/json; charset=utf-8' },
      body: '{}',
    })
    expect([400, 401]).toContain(response.status)
  })

  test('takes 16 KiB and not a byte more', async () => {
    const bodyOf = (size: number) => JSON.stringify('x'.repeat(size - 2))
    const full = await send({ method: 'POST', headers: ownPage, body: bodyOf(16 * 1024) })
    expect(full.status).not.toBe(413)
    await full.text()
    await expectEnvelope(await send({ method: 'POST', headers: ownPage, body: bodyOf(16 * 1024 + 1) }), 'too_large')
  })

  test('counts bytes and believes no length that is claimed', async () => {
    const wide = JSON.stringify('é'.repeat(8192)) // 16 KiB of text in two bytes each, and its quotes
    await expectEnvelope(await send({ method: 'POST', headers: ownPage, body: wide }), 'too_large')
    const chunked = { ...ownPage, 'transfer-encoding': 'chunked' }
    expect((await rawCall(urlOf(app, surface, known), { headers: chunked, body: 'x'.repeat(20_000) })).status).toBe(413)
  })

  test('ends the connection of a body that it did not read', async () => {
    const { status, headers } = await rawCall(urlOf(app, surface, known), {
      headers: ownPage,
      body: 'x'.repeat(2_000_000),
    })
    expect([status, headers['connection']]).toEqual([413, 'close'])
  })

  test('takes one call at a time', async () => {
    const batch = await send({ method: 'POST', headers: ownPage, body: '{"0":{},"1":{}}' }, `${known},${known}?batch=1`)
    await expectEnvelope(batch, 'invalid')
    expect([400, 404]).toContain(
      (await send({ method: 'POST', headers: ownPage, body: '{}' }, `${known},${known}`)).status,
    )
  })

  test('speaks no other form of tRPC, and says so under the id of the request', async () => {
    const call = { method: 'POST', headers: ownPage, body: '{}' }
    await expectEnvelope(await send(call, `${known}?connectionParams=%7B`), 'invalid')
    await expectEnvelope(await send(call, `${known}?connectionParams=1`), 'invalid')
    const streamed = { ...call, headers: { ...ownPage, 'trpc-accept': 'application/jsonl' } }
    await expectEnvelope(await send(streamed), 'invalid')
  })

  test.each([
    'nothing',
    'nothing.here',
    'constructor',
    '__proto__',
    'toString',
    '_def.procedures',
    '%E0%A4%A',
    '..%2fmember%2fauth.login',
    known.toUpperCase(),
  ])('knows no procedure %s', async (procedure) => {
    const response = await send({ method: 'POST', headers: ownPage, body: '{}' }, procedure)
    expect([400, 404]).toContain(response.status)
    await expectEnvelope(response)
  })

  test.each([
    '{',
    '',
    'null',
    '[]',
    '"text"',
    '1e999',
    `${'['.repeat(8000)}`,
    '{"__proto__":{"siteKey":"x"}}',
    '\u0000',
    '{"siteKey":"\\u0000"}',
    '{"siteKey":"\\ud800"}',
  ])('refuses the body %j calmly', async (body) => {
    const response = await send({ method: 'POST', headers: ownPage, body })
    expect([400, 401, 404]).toContain(response.status)
    const { error } = await expectEnvelope(response)
    // What is wrong with the caller's own input may be told, field by field and in closed words.
    for (const field of error.data.fields ?? []) {
      expect(field).toEqual({
        path: expect.any(String),
        code: expect.stringMatching(/^(required|format|too_long|too_small|too_large|unknown|wrong_type)$/),
      })
    }
  })

  test('allows no other origin anything', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://host.example', app.server.appUrl]) {
      const preflight = await send({
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-fd' },
      })
      const call = await send({ method: 'POST', headers: { ...ownPage, origin }, body: '{}' })
      for (const response of [preflight, call]) {
        expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
        await response.text()
      }
    }
  })

  test('believes nothing that a proxy or a caller says about itself', async () => {
    const plain = await rawCall(urlOf(app, surface, 'nothing'), { headers: ownPage, body: '{}' })
    const lying = await rawCall(urlOf(app, surface, 'nothing'), {
      headers: {
        ...ownPage,
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        'x-http-method-override': 'GET',
        'x-tenant-id': app.b.tenantId,
        'x-request-id': 'req_mine',
        host: 'evil.example',
      },
      body: '{}',
    })
    expect(masked(lying)).toEqual(masked(plain))
    expect(lying.body).not.toMatch(/evil|req_mine/)
  })
})

describe.each(['customer', 'member'] as const)('the %s surface, which goes by a cookie', (surface) => {
  const known = surface === 'member' ? 'auth.login' : 'hub.exchange'
  test.each([
    ['without our own header', { 'x-fd': '' }],
    ['with another value in it', { 'x-fd': 'yes' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling of ours', { 'sec-fetch-site': 'same-site' }],
    ['typed by hand', { 'sec-fetch-site': 'none' }],
    ['from what is no browser', { 'sec-fetch-site': '' }],
  ])('refuses a call %s', async (_name, changed) => {
    const headers = { ...ownPage, ...changed }
    await expectEnvelope(await fetch(urlOf(app, surface, known), { method: 'POST', headers, body: '{}' }), 'forbidden')
  })
})

describe('everything else', () => {
  test.each([
    '/nothing',
    '/api',
    '/api/',
    '/api/nothing',
    '/api/visitors/session.start',
    '/.env',
    '/metrics',
    '/widget.js/',
    '/%2e%2e/package.json',
    '/embed',
    '/embed/',
    '/embed/a/b',
    '/webhooks',
    '/webhooks/paypal',
  ])('%s is not found on either origin, in the same words', async (path) => {
    for (const url of [app.server.appUrl, app.server.widgetUrl]) {
      for (const method of ['GET', 'POST']) await expectEnvelope(await fetch(`${url}${path}`, { method }), 'not_found')
    }
  })

  test('a surface answers on its own origin only', async () => {
    const init = { method: 'POST', headers: ownPage, body: '{}' }
    await expectEnvelope(await fetch(`${app.server.appUrl}/api/visitor/session.start`, init), 'not_found')
    for (const surface of ['member', 'customer', 'integration']) {
      await expectEnvelope(await fetch(`${app.server.widgetUrl}/api/${surface}/me.get`, init), 'not_found')
    }
  })

  test('no two requests share an id, and all ids are of one length', async () => {
    const ids = new Set<string>()
    for (let at = 0; at < 20; at++) {
      const response = await fetch(`${app.server.appUrl}/nothing`)
      const { error } = await expectEnvelope(response, 'not_found')
      ids.add(error.data.requestId)
    }
    expect(ids.size).toBe(20)
  })

  test('the log knows a failed call by the id that its caller was given', async () => {
    const response = await fetch(urlOf(app, 'visitor', 'message.list'), {
      method: 'POST',
      headers: ownPage,
      body: '{"afterSeq":0}',
    })
    const { error } = await expectEnvelope(response, 'unauthenticated')
    const line = app.logLines.find((text) => text.includes(error.data.requestId))
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      event: 'call.failed',
      surface: 'visitor',
      procedure: 'message.list',
      code: 'unauthenticated',
    })
  })
})

describe('health', () => {
  test('is told on both origins, and nothing beside it', async () => {
    for (const url of [app.server.appUrl, app.server.widgetUrl]) {
      for (const path of ['/healthz', '/readyz']) {
        const response = await fetch(`${url}${path}`)
        expect([response.status, await response.text()]).toEqual([200, '{"ok":true}'])
      }
    }
  })
})

type Envelope = {
  error: { message: string; code: number; data: { code: string; requestId: string; fields?: unknown[] } }
}

/** The one shape of every answer that is not a result. */
async function expectEnvelope(response: Response, code: string = expect.any(String)): Promise<Envelope> {
  expect(response.headers.get('content-type')).toBe('application/json')
  const id = response.headers.get('x-request-id')
  expect(id).toMatch(requestId)
  const envelope = (await response.json()) as Envelope
  const { data } = envelope.error
  expect(envelope).toEqual({
    error: {
      message: data.code,
      code: expect.any(Number),
      data: { code: data.code, requestId: id, ...(data.fields && { fields: data.fields }) },
    },
  })
  expect(data.code).toEqual(code)
  return envelope
}

function masked({ status, headers, body }: { status: number; headers: NodeJS.Dict<string | string[]>; body: string }) {
  const { date: _date, 'x-request-id': _id, ...rest } = headers
  return { status, headers: rest, body: body.replaceAll(/req_[0-9a-f]{24}/g, 'req') }
}
