import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { call, credentialOf, plainCall } from '../disclosure/call.ts'
import { exampleOf, ownAnswers } from '../disclosure/examples.ts'
import { personal } from '../disclosure/people.ts'
import { allProcedures, surfaces } from '../disclosure/surfaces.ts'
import { questions } from '../disclosure/questions.ts'
import { type Side, createSide } from '../disclosure/world.ts'
import { type ForeignIds, type Schema, inputsLike } from './input-arbitrary.ts'
import { furnish, mailOf } from './furnish.ts'
import { type Canary, idsOf, plantCanaries } from './plant-canaries.ts'

const seed = 20_260_310
const inputsEach = 6
const procedures = allProcedures()
/** Change when there is anything to book, or end the caller's session, also by being called again: last, in this order. */
const last = [
  /^member\.provider\.(setAvailability|setActive|addTimeOff)$/,
  /^member\.service\.update$/,
  /^visitor\.session\.refresh$/,
  /^customer\.hub\./,
  /^member\.(account|auth)\./,
]
const rankOf = ({ name }: { name: string }) => last.findIndex((pattern) => pattern.test(name))
const calls = procedures
  .filter(({ type }) => type !== 'subscription')
  .toSorted((one, other) => rankOf(one) - rankOf(other))

let app: TestApp
let a: Side
let b: Side
let canaries: Canary[] = []
let refused: string[] = []
let foreign: ForeignIds = {}

beforeAll(async () => {
  app = await startTestApp()
  a = await createSide(app, app.a)
  b = await createSide(app, app.b)
  await furnish(app, b)
  await runJobs(app)
  await mailOf(app, b)
  const planted = await plantCanaries(app, app.b.tenantId)
  refused = planted.refused
  canaries = [...planted.canaries, ...(await idsOf(app, app.b.tenantId)), ...secretsOf(b)]
  foreign = {
    customer: [b.customerId],
    booking: [b.bookingId],
    project: [b.projectId],
    conversation: [b.conversationId],
    service: [b.serviceId],
    provider: [b.providerId],
    site: [b.siteId],
  }
})
afterAll(() => app[Symbol.asyncDispose]())

function leaks(outputs: readonly string[]): string[] {
  const text = outputs.join('\n')
  return canaries.filter((canary) => text.includes(canary.text)).map(({ where }) => where)
}

test('the words of one business come to light in its own answers', async () => {
  const answers: string[] = []
  for (const { surface, path, name } of calls.filter(({ type }) => type === 'query')) {
    answers.push(
      (
        await call(app, {
          surface,
          procedure: path,
          input: await exampleOf(name, b),
          credential: credentialOf(surface, b),
        })
      ).body,
    )
  }
  // What their own examples have mailed to their own customers is nobody else's.
  await runJobs(app)
  const seen = new Set(leaks(answers))
  for (const where of seenByTheirOwn) expect(seen).toContain(where)
})

/** If these were not seen by those who may, nothing below would prove anything. */
const seenByTheirOwn = [
  'booking.location',
  'booking.service_name',
  'customer.email_sealed',
  'customer.name_sealed',
  'membership.display_name_sealed',
  'message.body_sealed',
  'project.title',
  'provider.name',
  'service.description',
  'service.name',
  'site.greeting',
  'tenant.name',
  'customer.id',
  'conversation.id',
]

test(
  'no word, id or secret of one business comes to light in another’s answers, logs or mails',
  { timeout: 240_000 },
  async () => {
    const outputs: string[] = []
    const unexpected: string[] = []
    const before = app.mailbox.mails().length
    for (const { surface, path, name } of calls) {
      if (!endsLogin(name)) await renewIfEnded()
      const schema = schemaOf(surface, path)
      for (let run = 0; run < inputsEach; run++) {
        const side = personal.has(name) ? await a.people.hire() : a
        const credential = name in questions ? {} : credentialOf(surface, side)
        const example = await exampleOf(name, side).catch(asEnded)
        // An input before this one has ended what the next needs, as it should.
        if (example === undefined && (run > 0 || endsLogin(name))) break
        // The first is the example itself; so whatever the procedure has to say is said once.
        const [input] =
          run === 0 ? [example] : fc.sample(inputsLike(example, schema, foreign), { seed: seed + run, numRuns: 1 })
        const { status, headers, body } = await call(app, { surface, procedure: path, input, credential })
        outputs.push(headers.join('\n'), body)
        // Whatever else is made of it, the example has to be answered, or nothing could have come to light.
        const expected = run === 0 && !endsLogin(name) ? status === (ownAnswers[name] ?? 200) : status < 500
        if (!expected) unexpected.push(`${name} answered ${status} to ${JSON.stringify(input)}`)
      }
    }
    await runJobs(app)
    // The newest come first.
    const mails = app.mailbox.mails().slice(0, -before || undefined)
    const plain = await Promise.all(
      ['/healthz', '/readyz', '/metrics'].map((path) => plainCall(app, { url: `${app.server.appUrl}${path}` })),
    )
    expect(unexpected).toEqual([])
    expect(leaks(outputs)).toEqual([])
    expect(leaks(app.logLines)).toEqual([])
    expect(mails).not.toEqual([])
    expect(leaks(mails.map((mail) => JSON.stringify(mail)))).toEqual([])
    expect(leaks(plain.map((answer) => JSON.stringify(answer)))).toEqual([])
  },
)

test('every column of text was planted, save for codes', () => {
  expect(refused).toEqual(codes)
})

/** Whether a session is left after some of these depends on what they were given. */
function endsLogin(name: string): boolean {
  return /^member\.(account|auth)\./.test(name)
}

/** An example that cannot be made any more; whatever else is wrong with it fails the run. */
function asEnded(error: unknown): undefined {
  if (!(error instanceof Error && error.message === 'unauthenticated')) throw error
}

/** What went before may have ended a session, as it should: then somebody else of the same tenant goes on. */
async function renewIfEnded(): Promise<void> {
  for (const [surface, procedure] of signsOfLife) {
    const { status } = await call(app, { surface, procedure, input: {}, credential: credentialOf(surface, a) })
    if (status === 401) {
      a = await createSide(app, app.a)
      return
    }
  }
}

const signsOfLife = [
  ['visitor', 'thread.get'],
  ['customer', 'project.get'],
  ['member', 'auth.me'],
  ['integration', 'service.list'],
] as const

/** Where the database takes no words; and where this test puts no row. */
const codes = [
  'audit_event.event',
  'booking.currency',
  'credential.family',
  'credential.selector',
  'customer.zone',
  'dispute.currency',
  'invitation.email_sealed',
  'payment.currency',
  'provider.zone',
  'security_event.procedure',
  'service.currency',
  'site.accent_color',
  'tenant.currency',
  'tenant.holiday_country',
  'tenant.zone',
]

function schemaOf(surface: keyof typeof surfaces, path: string): Schema {
  const procedure = surfaces[surface]._def.procedures[path] as { _def: { inputs: z.ZodType[] } }
  const [schema] = procedure._def.inputs
  if (!schema) throw new Error(`${path} takes no input`)
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema // of what zod writes, the part that is read
}

function secretsOf(side: Side): Canary[] {
  const cookies = [...side.memberJar.header().split('; '), ...side.hubJar.header().split('; ')]
  return [
    ['access token', side.accessToken],
    ['refresh token', side.refreshToken],
    ['API key', side.apiKey],
    ['site key', side.tenant.siteKey],
    ['password', side.tenant.password],
    ...cookies.map((cookie) => ['cookie', cookie.split('=')[1] ?? '']),
  ].map(([where = '', text = '']) => ({ where, text }))
}
