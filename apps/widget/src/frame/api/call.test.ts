import { expect, test } from 'vitest'
import { failureOf } from './failure.ts'
import { createVisitorApi } from './visitor-api.ts'

function apiThat(answers: () => Promise<Response>) {
  return createVisitorApi(async () => await answers())
}

async function failureFrom(answers: () => Promise<Response>) {
  return failureOf(
    await apiThat(answers)
      .message.list.query({ afterSeq: 0 })
      .catch((error: unknown) => error),
  )
}

test('what the server answers is what the caller gets', async () => {
  const answer = { messages: [], lastSeq: 3 }
  const api = apiThat(async () => Response.json({ result: { data: answer } }))
  expect(await api.message.list.query({ afterSeq: 0 })).toEqual(answer)
})

test('a refusal keeps its code, its number, its fields and how long to wait', async () => {
  const data = { code: 'slow_down', requestId: 'req_1', fields: [{ path: 'text', code: 'too_long' }] }
  const refused = Response.json({ error: { data } }, { status: 429, headers: { 'retry-after': '7' } })
  expect(await failureFrom(async () => refused)).toEqual({ ...data, waitSeconds: 7 })
})

test('no answer, and one that broke off, is a lost connection', async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) })
  for (const answers of [() => Promise.reject(new TypeError('failed')), async () => new Response(broken)]) {
    expect(await failureFrom(answers)).toEqual({ code: 'offline', fields: [] })
  }
})

test('an answer of something in between is no lost connection', async () => {
  const failure = await failureFrom(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(failure).toEqual({ code: 'unavailable', fields: [] })
})
