import { fileURLToPath } from 'node:url'
import { openFiles } from '@frontdesk/api/attachment/file-store'
import { openBucket } from '@frontdesk/api/attachment/s3-store'
import { openScanner } from '@frontdesk/api/attachment/scan-file'
import type { Deps } from '@frontdesk/api/core/deps'
import { openOutside } from '@frontdesk/api/core/call-outside'
import { createPasswordHasher } from '@frontdesk/api/credential/password'
import { runAll } from '@frontdesk/api/jobs/run-all'
import { limitSecrets } from '@frontdesk/api/limit/limit-secrets'
import { openPostgresLimiter } from '@frontdesk/api/limit/postgres-limiter'
import { openRedisLimiter } from '@frontdesk/api/limit/redis-limiter'
import { openMailTransport } from '@frontdesk/api/mail/mail-transport'
import { openStripe } from '@frontdesk/api/payment/open-stripe'
import type { Log } from '@frontdesk/api/core/log'
import { countOpenStreams } from '@frontdesk/api/realtime/open-streams'
import { openPostgresWakeups } from '@frontdesk/api/realtime/postgres-wakeups'
import { openWatch } from '@frontdesk/api/watch/open-watch'
import { openKeyring } from '@frontdesk/db/keyring'
import { openDatabase } from '@frontdesk/db/open-database'
import { bucketOf, readEnv } from './env.ts'
import { answerMalformed } from './http/answer-malformed.ts'
import { createAppOrigin, createWidgetOrigin, distOf } from './http/create-apps.ts'
import { listen } from './http/listen.ts'
import { createLogger } from './logger.ts'
import { startWorker } from './worker.ts'

export type RunningServer = AsyncDisposable & { deps: Deps; appUrl: string; widgetUrl: string }

/** What tests set and an operator does not: the clock, where lines go, whether jobs run by themselves, how patient it is. */
export type ServerOptions = { now?: () => Date; log?: Log; runJobs?: boolean; stripeDeadlineMs?: number | undefined }

/** How long a refusal may wait to be written down. */
const writeNotesMs = 1_000

/** The one process: environment -> database -> routers -> HTTP -> worker. The database is migrated before. */
export async function startServer(
  source: Record<string, string | undefined>,
  options: ServerOptions = {},
): Promise<RunningServer> {
  const env = readEnv(source)
  await using started = new AsyncDisposableStack()
  const log = options.log ?? createLogger(env.LOG_LEVEL ?? 'info')
  const secrets = { operatorKey: env.OPERATOR_KEY, oldOperatorKeys: env.OPERATOR_KEYS_OLD }
  const db = started.use(openDatabase({ ownerUrl: env.DATABASE_URL, ...secrets }))
  const wakeups = started.use(await openPostgresWakeups(db.url('frontdesk_app'), log))
  const mail = openMailTransport(env.SMTP_URL, env.MAIL_FROM)
  started.defer(() => mail.close())
  const keyring = await openKeyring(db.app.kysely, secrets)
  const now = options.now ?? (() => new Date())
  const everyMs = options.runJobs === false ? undefined : writeNotesMs
  const watch = started.use(openWatch({ db, keyring, log, everyMs }))
  const ending = new AbortController()
  const bucket = bucketOf(env)
  const secretsOfLimits = limitSecrets(env.OPERATOR_KEY)
  const deps: Deps = {
    db,
    wakeups,
    mail,
    log,
    watch,
    keyring,
    now,
    stripe: openStripe(env.STRIPE_SECRET_KEY, env.STRIPE_API_BASE, options.stripeDeadlineMs),
    stripeLive: /^[sr]k_live_/.test(env.STRIPE_SECRET_KEY),
    stripeWebhookSecret: env.STRIPE_WEBHOOK_SECRET,
    files: openFiles(db, bucket && openBucket(bucket)),
    scanFile: openScanner(env.FILE_SCAN_URL),
    callOutside: openOutside({ standIns: env.OUTSIDE_STAND_INS }),
    passwords: await createPasswordHasher(),
    limiter: env.REDIS_URL ? started.use(await openRedisLimiter(env.REDIS_URL, log)) : openPostgresLimiter(db.app),
    limitSecrets: secretsOfLimits,
    openStreams: countOpenStreams({ limitSecrets: secretsOfLimits, now }),
    trustedProxies: env.TRUSTED_PROXIES ?? { hops: 0 },
    memberCookieKey: env.MEMBER_COOKIE_KEY,
    urls: { app: env.APP_URL, widget: env.WIDGET_URL },
    ending: ending.signal,
  }
  if (options.runJobs !== false) started.use(await startWorker(deps))

  let draining = false
  const health = {
    ready: async () =>
      !draining &&
      (await db.ping().then(
        () => true,
        () => false,
      )),
  }
  const dist = distOf(fileURLToPath(new URL('../../..', import.meta.url)))
  const host = env.HOST ?? '127.0.0.1'
  const app = started.use(await listen(createAppOrigin(deps, dist, health), env.APP_PORT, host))
  const widget = started.use(await listen(createWidgetOrigin(deps, dist, health), env.WIDGET_PORT, host))
  for (const { server } of [app, widget]) answerMalformed(server, deps)
  // With port 0 the real ones are known only now.
  if (env.APP_PORT === 0) deps.urls.app = app.url
  if (env.WIDGET_PORT === 0) deps.urls.widget = widget.url
  log.info({ event: 'server.started', url: deps.urls.app })

  const running = started.move()
  return {
    deps,
    appUrl: deps.urls.app,
    widgetUrl: deps.urls.widget,
    async [Symbol.asyncDispose]() {
      draining = true
      ending.abort()
      // Side by side, since each waits for its calls in progress; then what they needed.
      await runAll(log, 'server.undrained', [() => app[Symbol.asyncDispose](), () => widget[Symbol.asyncDispose]()])
      await running.disposeAsync()
    },
  }
}
