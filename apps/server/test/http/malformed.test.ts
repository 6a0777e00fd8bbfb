import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

const malformed = {
  'what is no HTTP at all': { status: 400, code: 'invalid', sent: 'GARBAGE\r\n\r\n' },
  'a line end in a header': { status: 400, code: 'invalid', sent: 'GET / HTTP/1.1\r\nHost: a\r\nX: a\nb\r\n\r\n' },
  'two lengths': {
    status: 400,
    code: 'invalid',
    sent: 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  },
  'headers without end': {
    status: 431,
    code: 'too_large',
    sent: `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
  },
}

test.each(Object.entries(malformed))('%s gets the envelope, and is noted', async (_name, { status, code, sent }) => {
  for (const origin of [app.server.appUrl, app.server.widgetUrl]) {
    const [head = '', body = ''] = (await answerTo(origin, sent)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    const { error } = JSON.parse(body)
    expect(error).toMatchObject({
      message: code,
      data: { code, requestId: expect.stringMatching(/^req_[0-9a-f]{24}$/) },
    })
    expect(head).toContain(`X-Request-Id: ${error.data.requestId}`)
    expect(head).toContain('X-Content-Type-Options: nosniff')
    await app.server.deps.watch.flush()
    const noted = app.owner
      .selectFrom('security_event')
      .select('surface')
      .where('request_id', '=', error.data.requestId)
    expect(await noted.execute()).toEqual([{ surface: 'page' }])
  }
})

async function answerTo(origin: string, sent: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  socket.write(sent)
  return await text(socket)
}
