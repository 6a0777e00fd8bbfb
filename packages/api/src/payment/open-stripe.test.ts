import { once } from 'node:events'
import { type RequestListener, createServer } from 'node:http'
import { expect, test } from 'vitest'
import { openStripe } from './open-stripe.ts'

const key = ['sk', 'test', 'Rj2NfB8sTgYc5HuMa4PdEe'].join('_')

async function stripeThat(answers: RequestListener) {
  const server = createServer(answers).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    stripe: openStripe(key, `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

test('Stripe gets ten seconds and two more tries, not the eighty seconds of its own client', () => {
  const stripe = openStripe(key)
  expect([stripe.getApiField('timeout'), stripe.getMaxNetworkRetries()]).toEqual([10_000, 2])
  expect([stripe.getApiField('protocol'), stripe.getApiField('host')]).toEqual(['https', 'api.stripe.com'])
})

test('a Stripe that takes the call and says nothing is given up on', async () => {
  await using tarpit = await stripeThat(() => {})
  const call = tarpit.stripe.balance.retrieve({}, { timeout: 50, maxNetworkRetries: 0 })
  await expect(call).rejects.toMatchObject({ type: 'StripeConnectionError' })
})

test('the key goes to Stripe alone, wherever an answer points', async () => {
  const asked: (string | undefined)[] = []
  await using elsewhere = await stripeThat((request, response) => {
    asked.push(request.url)
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  await expect(elsewhere.stripe.balance.retrieve({}, { maxNetworkRetries: 0 })).rejects.toThrow()
  expect(asked).toEqual(['/v1/balance'])
})
