import { expect, test } from 'vitest'
import { authorisedFetch } from './authorised-fetch.ts'
import { createVisitorApi } from './visitor-api.ts'

type Asked = { url: string; method: string | undefined; body: unknown; headers: Record<string, string> }

function recorder(answer: (asked: Asked) => Response) {
  const asked: Asked[] = []
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    const one = { url, method: init.method, body: init.body, headers: Object.fromEntries(new Headers(init.headers)) }
    asked.push(one)
    return answer(one)
  }
  return { asked, fetch }
}

const keeperOf = (...tokens: string[]) => ({
  token: async () => tokens[0],
  renew: async (refused: string) => tokens[tokens.indexOf(refused) + 1],
})
const only = (good: string) => (asked: Asked) =>
  new Response(null, { status: asked.headers['authorization'] === `Bearer ${good}` ? 200 : 401 })

test('a refused token is renewed and the request made once more, with everything it carried', async () => {
  const { asked, fetch } = recorder(only('new'))
  const response = await authorisedFetch(keeperOf('old', 'new'), fetch)('/x', {
    method: 'POST',
    body: '{"a":1}',
    headers: { 'x-a': 'b' },
  })
  expect(response.status).toBe(200)
  expect(asked).toMatchObject([
    { body: '{"a":1}', headers: { authorization: 'Bearer old', 'x-a': 'b' } },
    { body: '{"a":1}', headers: { authorization: 'Bearer new', 'x-a': 'b' } },
  ])
})

test('a token that is refused again is not tried a third time', async () => {
  const { asked, fetch } = recorder(only('none of these'))
  expect((await authorisedFetch(keeperOf('old', 'new', 'newer'), fetch)('/x')).status).toBe(401)
  expect(asked).toHaveLength(2)
})

test('without a session nobody is asked', async () => {
  const { asked, fetch } = recorder(only('x'))
  const response = await authorisedFetch(keeperOf(), fetch)('/x')
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ error: { data: { code: 'unauthenticated' } } })
  expect(asked).toEqual([])
})

test('a stream is asked for by POST, with nothing in its address', async () => {
  const { asked, fetch } = recorder(() => new Response('', { headers: { 'content-type': 'text/event-stream' } }))
  await new Promise<void>((resolve) =>
    createVisitorApi(fetch).live.messages.subscribe({ lastEventId: '7' }, { onComplete: resolve }),
  )
  expect(asked).toEqual([
    {
      url: '/api/visitor/live.messages',
      method: 'POST',
      body: '{"lastEventId":"7"}',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    },
  ])
})
