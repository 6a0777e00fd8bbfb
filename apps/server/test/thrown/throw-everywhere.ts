// Run in a process of its own, since what some libraries do is decided by NODE_ENV when they are loaded.
import process from 'node:process'
import { createTestDatabase } from '@frontdesk/testkit/test-database'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { type Answer, type SurfaceName, credentialOf, plainCall } from '../disclosure/call.ts'
import { type Side, createSide } from '../disclosure/world.ts'
import { secret, thrownThings } from './thrown-things.ts'

export type Thrown = { where: string; what: string; answer: Answer }
export type ThrownReport = { thrown: Thrown[]; told: string[] }

const [superuserUrl = '', template = ''] = process.argv.slice(2)
{
  await using database = await createTestDatabase({ superuserUrl, template })
  // Everything was loaded in the environment that was asked for, and everything is called in it; but the stand-in for Stripe
  // starts in no production.
  const environment = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'test'
  await using app = await startTestApp({ database })
  process.env['NODE_ENV'] = environment
  const report: ThrownReport = { thrown: [], told: [] }
  for (const [where, ask] of Object.entries(places(app, await createSide(app, app.a)))) {
    for (const [what, make] of Object.entries(thrownThings)) {
      report.thrown.push({ where, what, answer: await ask(make()) })
    }
  }
  report.told = app.logLines.filter((line) => line.includes(secret))
  // Each environment has a port of its own.
  process.stdout.write(JSON.stringify(report).replaceAll(app.server.widgetUrl, 'https://widget.example'))
}
process.exit(0)

type Ask = (thing: unknown) => Promise<Answer>

/** Of every surface a call, a stream and what is no procedure at all: the clock throws, or the database, or Stripe. */
function places(app: TestApp, side: Side): Record<string, Ask> {
  const { server, a } = app
  const { deps } = server
  const { pool } = deps.db.app
  const { appUrl, widgetUrl } = server
  const own = { 'content-type': 'application/json', 'x-fd': '1', 'sec-fetch-site': 'same-origin' }
  const post = async (url: string, input: unknown, headers: Record<string, string> = {}) =>
    await plainCall(app, { url, method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(input) })
  const ask =
    (surface: SurfaceName, procedure: string, input: unknown = {}) =>
    async () => {
      const origin = surface === 'visitor' ? widgetUrl : appUrl
      return await post(`${origin}/api/${surface}/${procedure}`, input, credentialOf(surface, side))
    }
  const clock =
    (ask: () => Promise<Answer>): Ask =>
    async (thing) =>
      await throwing([deps, 'now'], thing, ask)
  const connection =
    (ask: () => Promise<Answer>): Ask =>
    async (thing) =>
      await throwing([pool, 'connect'], thing, ask)
  return {
    'visitor, a call': clock(ask('visitor', 'thread.get')),
    'visitor, without a credential': clock(ask('visitor', 'session.start', { siteKey: a.siteKey })),
    'visitor, in the database': connection(ask('visitor', 'service.list')),
    'visitor, a stream': clock(ask('visitor', 'live.messages')),
    'customer, a call': clock(ask('customer', 'project.get')),
    'customer, in the database': connection(ask('customer', 'project.get')),
    'customer, a stream': clock(ask('customer', 'live.changes')),
    'member, a call': clock(ask('member', 'auth.me')),
    'member, in the database': connection(ask('member', 'booking.list', { when: 'upcoming' })),
    'member, a stream': clock(ask('member', 'live.changes')),
    'integration, a call': clock(ask('integration', 'service.list')),
    'integration, in the database': connection(ask('integration', 'service.list')),
    'the embed document': connection(() => plainCall(app, { url: `${widgetUrl}/embed/${a.siteKey}` })),
    'the webhook': async (thing) =>
      await throwing([deps.stripe.webhooks, 'constructEvent'], thing, () =>
        post(`${appUrl}/webhooks/stripe`, {}, { 'stripe-signature': 't=1,v1=00' }),
      ),
  }
}

/** Once: what is done about it afterwards works again. */
async function throwing<T extends object>(
  [owner, name]: [T, keyof T & string],
  thing: unknown,
  ask: () => Promise<Answer>,
) {
  const original = Object.getOwnPropertyDescriptor(owner, name)
  const real = owner[name]
  const restore = () => {
    if (original) Object.defineProperty(owner, name, original)
    else delete owner[name]
  }
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: () => {
      restore()
      throw thing
    },
  })
  const answer = await ask()
  if (owner[name] !== real) throw new Error(`${name} was never asked`)
  return answer
}
