import { migrateDatabase } from '@frontdesk/db/migrate'
import { startDemo } from '@frontdesk/demo/start-demo'
import { startStripeLocal } from '@frontdesk/stripe-local/start-stripe-local'
import { startDatabase } from './database.ts'
import { watchFrontEnds } from './front-ends.ts'
import { startMailbox } from './mailbox.ts'
import { type Ports, reserveAllPorts } from './reserve-all-ports.ts'
import type { Report } from './report.ts'
import { demoStripeAccounts, seedDemo } from './seed-demo.ts'
import { serverEnvironment } from './server-environment.ts'
import { startServerProcess } from './server-process.ts'
import { startReloadingServer } from './reloading-server.ts'
import type { Settings } from './settings.ts'
import type { State } from './state.ts'
import { waitForPorts } from './wait-for-ports.ts'
import type { Places } from './welcome.ts'

export type StartOptions = { settings: Settings; state: State; watch: boolean; report: Report }

export type Running = {
  places: Places
  /** The database, as its owner. */
  ownerUrl: string
  /** Resolves, with a sentence, when something ends that should have gone on. */
  ended: Promise<string>
}

type Surroundings = StartOptions & { house: AsyncDisposableStack; ports: Ports }

/** Everything that one clone runs, in the order in which it is needed; the house ends it in the reverse order. */
export async function start(house: AsyncDisposableStack, options: StartOptions): Promise<Running> {
  const { settings, state, watch, report } = options
  const { secrets } = state
  await using _turn = await waitForPorts(report)
  const ports = await reserveAllPorts(house, report)
  const surroundings = { ...options, house, ports }
  const urlOf = ({ port }: { port: number }) => `http://localhost:${port}`
  const urls = { app: urlOf(ports.app), widget: urlOf(ports.widget), demo: urlOf(ports.demo) }
  const operator = {
    operatorKey: settings.operatorKey ?? secrets.operatorKey,
    oldOperatorKeys: settings.oldOperatorKeys,
  }

  const database = await openDatabase(surroundings)
  const { ownerUrl } = database
  await report.step('Bring the database up to date', () => migrateDatabase({ ownerUrl, ...operator }))
  const demo = await report.step('Furnish two demo businesses', () =>
    seedDemo({
      ownerUrl,
      ...operator,
      demoOrigin: urls.demo,
      password: secrets.demoPassword,
      withStripeAccounts: !settings.stripe,
      stateFile: state.path('demo.json'),
    }),
  )
  const stripeUrl = settings.stripe ? undefined : await takePayments(surroundings, `${urls.app}/webhooks/stripe`)
  const mailbox = settings.smtp ? undefined : await takeMails(surroundings)
  const environment = serverEnvironment({ settings, secrets, ports, ownerUrl, smtpUrl: mailbox?.smtpUrl, stripeUrl })
  const server = await report.step('Start the server', async () => {
    await Promise.all([ports.app.release(), ports.widget.release(), ports.demo.release()])
    const siteKeys = { lisbon: demo.lisbon.siteKey, chicago: demo.chicago.siteKey }
    house.use(await startDemo({ port: ports.demo.port, widgetUrl: urls.widget, siteKeys }))
    return house.use(await (watch ? startReloadingServer : startServerProcess)(environment, state.path('server.log')))
  })
  if (watch) house.use(watchFrontEnds())
  return {
    places: {
      demo,
      demoPassword: secrets.demoPassword,
      appUrl: urls.app,
      widgetUrl: urls.widget,
      demoUrl: urls.demo,
      mailboxUrl: mailbox?.url,
      stripeUrl,
    },
    ownerUrl,
    ended: Promise.race([
      server.exited.then(
        (how) => `The server has ended by itself (exit ${how}). Its last words are in ${state.path('server.log')}`,
      ),
      database.exited.then(
        (how) => `Postgres has ended by itself (exit ${how}). Its last words are in ${state.path('postgres.log')}`,
      ),
    ]),
  }
}

async function openDatabase({ settings, state, house, ports, report }: Surroundings) {
  if (settings.databaseUrl) return { ownerUrl: settings.databaseUrl, exited: new Promise<never>(() => {}) }
  const wished = state.path('postgres')
  const database = await report.step('Start Postgres', async () =>
    house.use(
      await startDatabase({
        port: ports.postgres,
        directory: wished,
        superuserPassword: state.secrets.postgresPassword,
        ownerPassword: state.secrets.databasePassword,
        logFile: state.path('postgres.log'),
      }),
    ),
  )
  if (database.directory !== wished)
    report.note(`Its user cannot enter this folder, so the data is in ${database.directory}`)
  return database
}

async function takePayments({ state, house, ports }: Surroundings, webhookUrl: string): Promise<string> {
  await ports.stripe.release()
  const stripe = await startStripeLocal({
    port: ports.stripe.port,
    webhook: { url: webhookUrl, secret: state.secrets.stripeWebhookSecret },
    secretKey: state.secrets.stripeSecretKey,
    accounts: demoStripeAccounts,
    stateFile: state.path('stripe.json'),
  })
  return house.use(stripe).url
}

async function takeMails({ state, house, ports }: Surroundings) {
  await Promise.all([ports.mailbox.release(), ports.smtp.release()])
  return house.use(
    await startMailbox({ smtpPort: ports.smtp.port, httpPort: ports.mailbox.port, directory: state.path('mail') }),
  )
}
