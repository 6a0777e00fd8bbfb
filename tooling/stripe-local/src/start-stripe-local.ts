import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { createChaos } from './api/chaos.ts'
import { serveApi } from './api/serve-api.ts'
import { assertLocal } from './assert-local.ts'
import { createControl } from './local/control.ts'
import { refuseForeignForms } from './local/refuse-foreign-forms.ts'
import { serveLocal } from './local/serve-local.ts'
import { listen } from './listen.ts'
import { newAccount } from './objects/account.ts'
import { serveOnboarding } from './page/serve-onboarding.ts'
import { servePages } from './page/serve-pages.ts'
import { expireDue } from './payments/expire-session.ts'
import { openState } from './state/open-state.ts'
import { seconds } from './state/world.ts'
import type { World } from './state/world.ts'
import type { StripeLocal, StripeLocalOptions } from './stripe-local.ts'
import { createWebhooks } from './webhooks/webhooks.ts'

const RETRY_DELAYS = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000]
const EXPIRY_CHECK_MS = 1_000

/** Starts the stand-in. Refuses in production and with keys that could be live. */
export async function startStripeLocal(options: StripeLocalOptions): Promise<StripeLocal & AsyncDisposable> {
  assertLocal(process.env['NODE_ENV'], options.secretKey)
  const { now = Date.now, host = '127.0.0.1', webhookRetryDelays: retryDelays = RETRY_DELAYS } = options
  const { state, changed, flush } = openState(options.stateFile, seconds({ now }))
  const app = new Hono()
  const server = createAdaptorServer({ fetch: app.fetch }) as Server // plain HTTP: no other factory is given
  const { port, url } = await listen(server, options.port ?? 0, host)
  const webhooks = createWebhooks({ state, endpoint: options.webhook, retryDelays, now, changed })
  const world: World = { state, webhooks, url, now, changed }
  for (const facts of options.accounts ?? []) {
    if (!state.accounts.has(facts.id)) state.accounts.set(facts.id, newAccount({ ...facts, created: seconds(world) }))
  }
  // An earlier run may have listened elsewhere.
  for (const { session } of state.sessions.values()) {
    if (session.url !== null) session.url = `${url}/c/pay/${session.id}`
  }
  changed()

  const chaos = createChaos()
  const control = createControl(world, chaos)
  app.use(async (_c, next) => {
    expireDue(world)
    await next()
  })
  app.use(refuseForeignForms)
  app.route('/', serveApi({ world, secretKey: options.secretKey, chaos }))
  app.route('/', servePages(world))
  app.route('/', serveOnboarding(world))
  app.route('/', serveLocal(world, control))
  const timer = setInterval(() => expireDue(world), EXPIRY_CHECK_MS).unref()

  return {
    url,
    port,
    setWebhook: webhooks.setEndpoint,
    control,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer)
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await Promise.all([closed, webhooks.stop()])
      flush()
    },
  }
}
