import { startStripeLocal } from './start-stripe-local.ts'
import type { StripeLocalOptions } from './stripe-local.ts'

try {
  const stripe = await startStripeLocal(optionsFrom(process.env))
  process.stdout.write(`The Stripe stand-in answers on ${stripe.url}; its own page is ${stripe.url}/_local\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stripe[Symbol.asyncDispose]())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

function optionsFrom({
  PORT,
  HOST,
  STRIPE_SECRET_KEY,
  WEBHOOK_URL,
  WEBHOOK_SECRET,
  STATE_FILE,
}: NodeJS.ProcessEnv): StripeLocalOptions {
  if (WEBHOOK_URL !== undefined && WEBHOOK_SECRET === undefined)
    throw new Error('WEBHOOK_URL needs WEBHOOK_SECRET beside it.')
  return {
    port: Number(PORT ?? 0),
    secretKey: STRIPE_SECRET_KEY ?? '',
    ...(HOST !== undefined && { host: HOST }),
    ...(STATE_FILE !== undefined && { stateFile: STATE_FILE }),
    ...(WEBHOOK_URL !== undefined &&
      WEBHOOK_SECRET !== undefined && { webhook: { url: WEBHOOK_URL, secret: WEBHOOK_SECRET } }),
  }
}
