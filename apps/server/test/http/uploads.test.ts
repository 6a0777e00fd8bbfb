import { type ClientRequest, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { aPdf } from '@frontdesk/testkit/file-client'
import { newAddress } from '@frontdesk/testkit/new-address'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { visitorClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(async () => await app[Symbol.asyncDispose]())

type Upload = { call: ClientRequest; answer: Promise<{ status: number; body: string }> }

/** An upload whose bytes come when the test wants them to. */
function beginUpload({ address, token }: { address: string; token: string }): Upload {
  const call = request(`${app.server.widgetUrl}/files/visitor/keep`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/octet-stream',
      'x-forwarded-for': address,
      'x-fd-name': 'a.pdf',
      authorization: `Bearer ${token}`,
    },
  })
  const answer = new Promise<{ status: number; body: string }>((resolve, reject) => {
    call.on('response', (response) => {
      void text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }))
    })
    call.on('error', reject)
  })
  return { call, answer }
}

const write = (call: ClientRequest, bytes: Uint8Array) => new Promise((resolve) => call.write(bytes, resolve))

async function newToken(): Promise<string> {
  return (await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey: app.a.siteKey })).accessToken
}

/** What is held, without what only waits to be cleared away. */
function megabytesHeld(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().arrayBuffers / 1024 / 1024
}

test('of what is refused nothing is kept while it comes in', async () => {
  const uploads = Array.from({ length: 24 }, () => beginUpload({ address: newAddress(), token: 'nonsense' }))
  const megabyte = Buffer.alloc(1024 * 1024)
  const before = megabytesHeld()
  for (let round = 0; round < 8; round++) await Promise.all(uploads.map(({ call }) => write(call, megabyte)))
  // Of the 192 that were sent. What is read takes a moment to go; what is kept stays for as long as the call is open.
  await expect.poll(() => megabytesHeld() - before, { timeout: 15_000 }).toBeLessThan(48)
  for (const { call } of uploads) call.end()
  for (const { answer } of uploads) expect(await answer).toMatchObject({ status: 401 })
})

test('of one address twenty files are under way at a time, and of another one others', async () => {
  const address = newAddress()
  // With another token each: as many as one likes are to be had.
  const send = async (from: string) => {
    const { call, answer } = beginUpload({ address: from, token: await newToken() })
    call.end(aPdf)
    return (await answer).status
  }
  const begun: Upload[] = []
  const begin = async () => {
    const upload = beginUpload({ address, token: await newToken() })
    upload.call.write(aPdf.subarray(0, 20))
    begun.push(upload)
  }
  for (let at = 0; at < 20; at++) await begin()
  // Nobody is told that a place is taken: one that is asked for meanwhile may be one of the twenty, and then another follows.
  const askOnce = async () => {
    const status = await send(address)
    if (status !== 429) await begin()
    return status
  }
  await expect.poll(askOnce, { timeout: 15_000 }).toBe(429)
  expect(await send(newAddress())).toBe(200)
  for (const { call } of begun) call.end(aPdf.subarray(20))
  const answers = await Promise.all(begun.map(({ answer }) => answer))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
  expect(await send(address)).toBe(200)
})
