import { once } from 'node:events'
import { type RequestListener, createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { expect, test } from 'vitest'
import { selfSigned } from '../../test/self-signed.ts'
import { openOutside } from './call-outside.ts'

type Server = AsyncDisposable & { port: number; calls: number }

async function serverThat(answers: RequestListener, { secure = false } = {}): Promise<Server> {
  const server = secure ? createSecureServer(selfSigned(), answers) : createServer(answers)
  const seen = { calls: 0 }
  server.on('connection', () => seen.calls++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    get calls() {
      return seen.calls
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const get = { method: 'GET', mostBytes: 1_000 } as const
const standIn = ({ port }: Server, terms: Parameters<typeof openOutside>[0] = {}) => ({
  call: openOutside({ standIns: [`127.0.0.1:${port}`], ...terms }),
  unverifiedUrl: `http://127.0.0.1:${port}/a.ics`,
})

test('a call says who calls and nothing else of us, and brings back status, headers and body', async () => {
  const asked: unknown[] = []
  await using server = await serverThat((request, response) => {
    asked.push({ method: request.method, url: request.url, headers: request.headers })
    response.setHeader('etag', '"1"').end('fine')
  })
  const { call, unverifiedUrl } = standIn(server)
  const answer = await call({ ...get, unverifiedUrl, headers: { 'if-none-match': '"0"' } })
  expect(answer).toMatchObject({ status: 200, headers: { etag: '"1"' }, body: Buffer.from('fine') })
  const headers = {
    host: `127.0.0.1:${server.port}`,
    'user-agent': 'Frontdesk',
    'accept-encoding': 'identity',
    'if-none-match': '"0"',
    connection: 'close',
  }
  expect(asked).toEqual([{ method: 'GET', url: '/a.ics', headers }])
})

test('what is posted arrives as it is', async () => {
  const bodies: string[] = []
  await using server = await serverThat((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => bodies.push(text))
    request.on('end', () => response.writeHead(204).end())
  })
  const { call, unverifiedUrl } = standIn(server)
  const post = { method: 'POST', mostBytes: 10, unverifiedUrl, body: '{"text":"é"}' } as const
  expect(await call({ ...post, headers: { 'content-type': 'application/json' } })).toMatchObject({ status: 204 })
  expect(bodies).toEqual(['{"text":"é"}'])
})

test.each([
  ['not at home', ['127.0.0.1']],
  ['not in a private network', ['10.1.2.3']],
  ['not at a cloud’s metadata', ['169.254.169.254']],
  ['not where only one of several is public', ['93.184.215.14', '192.168.1.1']],
  ['not by IPv6 either', ['2606:4700:4700::1111', '::1']],
  ['not by an address in an address', ['::ffff:127.0.0.1']],
  ['nowhere', []],
])('a name is %s', async (_where, addresses) => {
  const call = openOutside({ resolve: async () => await Promise.resolve(addresses) })
  const refused = call({ ...get, unverifiedUrl: 'https://calendar.example.com/a.ics' })
  await expect(refused).rejects.toMatchObject({ problem: 'bad_address' })
})

test('an address that is not called is not even looked up', async () => {
  const looked: string[] = []
  const resolve = async (name: string) => {
    looked.push(name)
    return await Promise.resolve([])
  }
  const call = openOutside({ resolve })
  for (const unverifiedUrl of ['http://calendar.example.com/', 'https://database/', 'https://[::1]/']) {
    await expect(call({ ...get, unverifiedUrl })).rejects.toMatchObject({ problem: 'bad_address' })
  }
  expect(looked).toEqual([])
})

test('a name that means something else a moment later is called where it was looked at', async () => {
  await using server = await serverThat((_request, response) => response.end('here'))
  const answers = [['127.0.0.1'], ['10.9.8.7'], ['10.9.8.7']]
  const resolve = async () => await Promise.resolve(answers.shift() ?? [])
  const host = `calendar.example.com:${server.port}`
  const call = openOutside({ standIns: [host], resolve })
  const asked = { ...get, unverifiedUrl: `http://${host}/` }
  // The one look-up is the one that was checked: nothing on the way to the socket asks again.
  expect((await call(asked)).body.toString()).toBe('here')
  expect(answers).toHaveLength(2)
  await expect(call(asked)).rejects.toMatchObject({ problem: 'bad_address' })
  expect(server.calls).toBe(1)
})

test('nobody is followed to where an answer points', async () => {
  const asked: (string | undefined)[] = []
  await using server = await serverThat((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: '/other' }).end()
  })
  const { call, unverifiedUrl } = standIn(server)
  await expect(call({ ...get, unverifiedUrl })).rejects.toMatchObject({ problem: 'redirected' })
  expect(asked).toEqual(['/a.ics'])
})

test.each([
  ['announced', (): Record<string, string> => ({ 'content-length': '1001' })],
  ['or not', (): Record<string, string> => ({})],
])('too long an answer is given up on, %s', async (_how, headers) => {
  await using server = await serverThat((_request, response) => {
    response.writeHead(200, headers())
    response.write('x'.repeat(1_001))
  })
  const { call, unverifiedUrl } = standIn(server)
  await expect(call({ ...get, unverifiedUrl })).rejects.toMatchObject({ problem: 'too_large' })
})

test('an answer as long as allowed is read', async () => {
  await using server = await serverThat((_request, response) => response.end('x'.repeat(1_000)))
  const { call, unverifiedUrl } = standIn(server)
  expect((await call({ ...get, unverifiedUrl })).body).toHaveLength(1_000)
})

test('what comes compressed is not unpacked', async () => {
  await using server = await serverThat((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
  })
  const { call, unverifiedUrl } = standIn(server)
  await expect(call({ ...get, unverifiedUrl })).rejects.toMatchObject({ problem: 'unreadable' })
})

test.each<[string, RequestListener]>([
  ['says nothing', () => {}],
  ['begins and never ends', (_request, response) => response.writeHead(200).write('a')],
])('whoever takes the call and %s is given up on', async (_what, answers) => {
  await using tarpit = await serverThat(answers)
  const { call, unverifiedUrl } = standIn(tarpit, { deadlineMs: 100 })
  await expect(call({ ...get, unverifiedUrl })).rejects.toMatchObject({ problem: 'too_slow' })
})

test('so is a name server that says nothing', async () => {
  const call = openOutside({ deadlineMs: 50, resolve: async () => await new Promise<string[]>(() => {}) })
  const waiting = call({ ...get, unverifiedUrl: 'https://calendar.example.com/' })
  await expect(waiting).rejects.toMatchObject({ problem: 'too_slow' })
})

test('a certificate of nobody’s is no proof of whom one talks to', async () => {
  await using server = await serverThat((_request, response) => response.end('here'), { secure: true })
  const host = `localhost:${server.port}`
  const call = openOutside({ standIns: [host], resolve: async () => await Promise.resolve(['127.0.0.1']) })
  await expect(call({ ...get, unverifiedUrl: `https://${host}/` })).rejects.toMatchObject({ problem: 'untrusted' })
})

test('whoever is not there, or speaks something else, is told apart from whoever is slow', async () => {
  const gone = await serverThat(() => {})
  const { call, unverifiedUrl } = standIn(gone)
  await gone[Symbol.asyncDispose]()
  await expect(call({ ...get, unverifiedUrl })).rejects.toMatchObject({ problem: 'unreachable' })
  await using odd = await serverThat((request) => request.socket.end('SSH-2.0-OpenSSH\r\n'))
  const other = standIn(odd)
  const asked = other.call({ ...get, unverifiedUrl: other.unverifiedUrl })
  await expect(asked).rejects.toMatchObject({ problem: 'unreadable' })
})
