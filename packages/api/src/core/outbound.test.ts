import { once } from 'node:events'
import { type RequestListener, createServer } from 'node:http'
import { expect, test } from 'vitest'
import { outbound } from './outbound.ts'

async function serverThat(answers: RequestListener) {
  const server = createServer(answers).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('a host on the list is called', async () => {
  await using server = await serverThat((_request, response) => response.end('fine'))
  const answer = await outbound({ hosts: [server.host] })(`http://${server.host}/x`)
  expect(await answer.text()).toBe('fine')
})

test.each([
  'https://elsewhere.example',
  'https://api.stripe.com.elsewhere.example',
  'https://api.stripe.com@elsewhere.example',
  'https://api.stripe.com:8443',
  'https://elsewhere.example/api.stripe.com',
  'https://127.0.0.1',
])('%s is not on the list and is never called', async (url) => {
  await expect(outbound({ hosts: ['api.stripe.com'] })(url)).rejects.toThrow('not on the list')
  await expect(outbound({ hosts: ['api.stripe.com'] })(new URL(url))).rejects.toThrow('not on the list')
})

test.each(['http://api.stripe.com', 'ftp://api.stripe.com'])('%s would leave the machine in the clear', async (url) => {
  await expect(outbound({ hosts: ['api.stripe.com'] })(url)).rejects.toThrow('is encrypted')
})

test('nobody is followed to where an answer points', async () => {
  const asked: (string | undefined)[] = []
  await using server = await serverThat((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: '/other' }).end()
  })
  const call = outbound({ hosts: [server.host] })(`http://${server.host}/first`, { redirect: 'follow' })
  await expect(call).rejects.toThrow()
  expect(asked).toEqual(['/first'])
})

test('whoever takes the call and says nothing is given up on', async () => {
  await using tarpit = await serverThat(() => {})
  const call = outbound({ hosts: [tarpit.host], deadlineMs: 50 })(`http://${tarpit.host}/`)
  await expect(call).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('so is whoever begins an answer and never ends it', async () => {
  await using tarpit = await serverThat((_request, response) => response.writeHead(200).write('a'))
  const answer = await outbound({ hosts: [tarpit.host], deadlineMs: 200 })(`http://${tarpit.host}/`)
  await expect(answer.text()).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('a caller can give up earlier', async () => {
  await using tarpit = await serverThat(() => {})
  const call = outbound({ hosts: [tarpit.host] })
  await expect(call(`http://${tarpit.host}/`, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  })
})
