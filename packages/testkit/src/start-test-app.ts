import type { PasswordHasher } from '@frontdesk/api/credential/password'
import { openKeyring } from '@frontdesk/db/keyring'
import type { DB } from '@frontdesk/db/schema'
import { createLogger } from '@frontdesk/server/logger'
import { type RunningServer, startServer } from '@frontdesk/server/start-server'
import { startStripeLocal } from '@frontdesk/stripe-local/start-stripe-local'
import type { StripeLocal } from '@frontdesk/stripe-local/stripe-local'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Line, startLine } from './line.ts'
import { type TestMailbox, startTestMailbox } from './mailbox.ts'
import { type Outside, startOutside } from './outside.ts'
import { type TestDatabase, createTestDatabase, operatorKey } from './test-database.ts'
import { type TestTenant, createTestTenant } from './test-tenant.ts'

export type TestApp = AsyncDisposable & {
  /** Another one after a restart. */
  readonly server: RunningServer
  /** The server ends, and begins anew on the same ports and database; meanwhile nobody answers. */
  restart(meanwhile?: () => Promise<void>): Promise<void>
  /** What lies between visitors and the server, where a test asked for it. */
  line?: Line
  /** Sees every row: for arranging and for looking, never for what is tested. */
  owner: Kysely<DB>
  a: TestTenant
  b: TestTenant
  stripe: StripeLocal
  mailbox: TestMailbox
  /** What tenants' calendars and hooks may stand on: the only address outside that is called. */
  outside: Outside
  /** Every log line of the server. */
  logLines: string[]
  clock: { readonly now: Date; advance(ms: number): void }
  /** What the server was started with, for another process on the same database. */
  env: Record<string, string>
}

export type TestAppOptions = {
  /** Go by the wall's clock: for tests with a browser or with further processes, which have no other. */
  wallClock?: boolean
  /** How long Stripe may take to answer, where a test has it answer nothing. */
  stripeDeadlineMs?: number
  /** Visitors reach the server by a line that can go dead. */
  withLine?: boolean
  /** Run jobs as they come, as in production. */
  runJobs?: boolean
  /** Instead of one of its own, which would end with the app. */
  database?: TestDatabase
  /** Who is in that database already. */
  tenants?: { a: TestTenant; b: TestTenant }
  /** What an operator may set beside what has to be. */
  settings?: Record<string, string>
}

const stripeSecretKey = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'
const webhookSecret = 'whsec_Jk4vQ9xLw7Rj2NfB8sTgYc5HuMa4PdEe'

/**
 * The whole real stack with two tenants, on ports of its own. The clock stands still until a test moves it; only tests that
 * start further processes go by the wall's.
 */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  await using started = new AsyncDisposableStack()
  const database = options.database ?? started.use(await createTestDatabase())
  const clock = options.wallClock ? wallClock : testClock(aDullTuesday)
  const accounts = ['acct_1TenantA', 'acct_1TenantB'].map((id) => ({ id, country: 'PT', currency: 'eur', name: id }))
  const stripe = started.use(
    await startStripeLocal({ secretKey: stripeSecretKey, accounts, now: () => clock.now.getTime() }),
  )
  const mailbox = started.use(await startTestMailbox())
  const outside = started.use(await startOutside())
  const logLines: string[] = []
  const env = {
    NODE_ENV: 'test',
    APP_URL: 'http://localhost',
    WIDGET_URL: 'http://localhost',
    APP_PORT: '0',
    WIDGET_PORT: '0',
    DATABASE_URL: database.url,
    OPERATOR_KEY: operatorKey,
    MEMBER_COOKIE_KEY: 'Qw8eRt5yUi2oPa9sDf6gHj3kLz0xCv7bNm4MqWnE',
    TRUSTED_PROXIES: '127.0.0.0/8, ::1',
    STRIPE_SECRET_KEY: stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_BASE: stripe.url,
    OUTSIDE_STAND_INS: outside.host,
    SMTP_URL: mailbox.smtpUrl,
    MAIL_FROM: 'hello@frontdesk.example',
    ...options.settings,
  }
  const { runJobs = false, stripeDeadlineMs } = options
  const log = createLogger('debug', { write: (line) => void logLines.push(line) })
  const start = async (own: Record<string, string>) =>
    await startServer({ ...env, ...own }, { now: () => clock.now, log, runJobs, stripeDeadlineMs })
  let server = await start({})
  started.defer(() => server[Symbol.asyncDispose]())
  const ports = portsOf(server)
  const line = options.withLine ? started.use(await startLine()) : undefined
  if (line) {
    line.leadTo(Number(ports.WIDGET_PORT))
    ports.WIDGET_URL = server.deps.urls.widget = line.url
    server = { ...server, widgetUrl: line.url }
  }
  stripe.setWebhook({ url: `${server.appUrl}/webhooks/stripe`, secret: webhookSecret })
  const owner = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: database.url, max: 3 }) }),
  })
  started.defer(() => owner.destroy())
  const { a, b } = options.tenants ?? (await createTenants(owner, server.deps.passwords))
  const running = started.move()
  return {
    get server() {
      return server
    },
    async restart(meanwhile) {
      await server[Symbol.asyncDispose]()
      try {
        await meanwhile?.()
      } finally {
        server = await start(ports)
      }
    },
    ...(line && { line }),
    owner,
    a,
    b,
    stripe,
    mailbox,
    outside,
    logLines,
    clock,
    env,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** With them, another server stands where this one does. */
function portsOf({ appUrl, widgetUrl }: RunningServer) {
  const port = (url: string) => new URL(url).port
  return { APP_URL: appUrl, APP_PORT: port(appUrl), WIDGET_URL: widgetUrl, WIDGET_PORT: port(widgetUrl) }
}

async function createTenants(owner: Kysely<DB>, passwords: PasswordHasher): Promise<{ a: TestTenant; b: TestTenant }> {
  const keyring = await openKeyring(owner, { operatorKey })
  const a = await createTestTenant(owner, keyring, {
    name: 'Tenant A',
    zone: 'Europe/Lisbon',
    currency: 'EUR',
    stripeAccountId: 'acct_1TenantA',
    passwords,
  })
  const b = await createTestTenant(owner, keyring, {
    name: 'Tenant B',
    zone: 'America/Chicago',
    currency: 'USD',
    stripeAccountId: 'acct_1TenantB',
    passwords,
  })
  return { a, b }
}

const wallClock: TestApp['clock'] = {
  get now() {
    return new Date()
  },
  advance() {
    throw new Error('nobody moves the wall’s clock')
  },
}

/** In March, and far enough from every daylight-saving change to be dull. */
const aDullTuesday = new Date('2026-03-10T09:00:00Z')

function testClock(start: Date): TestApp['clock'] {
  let now = start
  return {
    get now() {
      return now
    },
    advance(ms) {
      now = new Date(now.getTime() + ms)
    },
  }
}
