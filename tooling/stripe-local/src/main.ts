import { startStripeLocal } from './start-stripe-local.ts'

const { PORT, HOST, STRIPE_SECRET_KEY, WEBHOOK_URL, WEBHOOK_SECRET, STATE_FILE } = process.env

const stripe = await startStripeLocal({
  port: Number(PORT ?? 0),
  secretKey: STRIPE_SECRET_KEY ?? '',
  ...(HOST !== undefined && { host: HOST }),
  ...(STATE_FILE !== undefined && { stateFile: STATE_FILE }),
  ...(WEBHOOK_URL !== undefined && { webhook: { url: WEBHOOK_URL, secret: WEBHOOK_SECRET ?? '' } }),
})
process.stdout.write(`The Stripe stand-in answers on ${stripe.url}; its own page is ${stripe.url}/_local\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stripe[Symbol.asyncDispose]())
}
