import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { customerClient } from '@frontdesk/testkit/customer-client'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSide, nonce, type Side } from '../disclosure/world.ts'
import { memberClient, visitorClient, integrationClient } from '@frontdesk/testkit/test-client'

let app: TestApp
let side: Side
let dump: Map<string, string>
/** What was typed about a person, or said. */
const person = [
  'Wilhelmina Canary',
  'wilhelmina@canary.example',
  'words-in-the-chat',
  'words-in-a-note',
  'words-in-the-hub',
  'words-on-the-timeline',
]

beforeAll(async () => {
  app = await startTestApp()
  side = await createSide(app, app.a)
  const [name = '', email = '', chat = '', note = '', hub = '', timeline = ''] = person
  const { widgetUrl, appUrl } = app.server
  const visitor = visitorClient(widgetUrl, side.accessToken)
  await visitor.message.send.mutate({ nonce: nonce(), text: chat })
  const wish = { nonce: nonce(), serviceId: side.serviceId, startsAt: side.nextStart(), zone: 'Europe/Berlin' }
  await integrationClient(appUrl, side.apiKey).booking.create.mutate({ ...wish, name, email, note })
  const customer = customerClient(appUrl, side.hubJar)
  await customer.message.send.mutate({ nonce: nonce(), text: hub })
  await customer.hub.resend.mutate({ token: await side.hubToken() }) // waits in the intake, and its job in the queue
  const staff = memberClient(appUrl, side.memberJar)
  await staff.project.addNote.mutate({ projectId: side.projectId, nonce: nonce(), note: timeline })
  dump = await readEverything()
})
afterAll(() => app[Symbol.asyncDispose]())

test('a dump has the rows of every schema, the queue’s among them', () => {
  expect([...dump.keys()]).toEqual(
    expect.arrayContaining(['public.customer', 'public.message', 'graphile_worker._private_jobs']),
  )
  expect(foundIn([side.tenant.siteKey])).toContain(`public.site: ${side.tenant.siteKey}`)
  expect(dump.get('graphile_worker._private_jobs')).toContain(app.a.tenantId)
})

test('no person and no word of theirs stands in a dump, however it is spelled', () => {
  expect(foundIn(person)).toEqual([])
  expect(foundIn([side.tenant.email, 'Sam Staff'])).toEqual([])
})

test('no secret stands in a dump', async () => {
  const cookies = [side.memberJar, side.hubJar].flatMap((jar) =>
    jar
      .header()
      .split('; ')
      .map((pair) => pair.split('=')[1] ?? ''),
  )
  const tokens = [side.accessToken, side.refreshToken, side.apiKey, await side.hubToken()]
  const verifiers = tokens.map((token) => token.split('.')[1] ?? '')
  const environment = Object.entries(app.env).filter(([name]) => /KEY|SECRET/.test(name))
  const secrets = [...cookies, ...tokens, ...verifiers, side.tenant.password, ...environment.map(([, value]) => value)]
  expect(secrets.filter((secret) => secret.length < 12)).toEqual([])
  expect(foundIn(secrets)).toEqual([])
})

/** As text, in hexadecimal as bytes are dumped, and in base64. */
function foundIn(texts: readonly string[]): string[] {
  const spellings = texts.flatMap((text) => {
    const bytes = Buffer.from(text)
    return [text, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')].map(
      (spelling) => ({ text, spelling: spelling.toLowerCase() }),
    )
  })
  return [...dump].flatMap(([table, rows]) =>
    spellings.filter(({ spelling }) => rows.toLowerCase().includes(spelling)).map(({ text }) => `${table}: ${text}`),
  )
}

/** Every row of every table there is, as pg_dump would write it. */
async function readEverything(): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
    order by 1, 2`.execute(app.owner)
  const read = new Map<string, string>()
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(
      app.owner,
    )
    read.set(`${schema}.${name}`, rows.map(({ row }) => row).join('\n'))
  }
  return read
}
