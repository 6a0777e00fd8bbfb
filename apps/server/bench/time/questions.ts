import { randomBytes } from 'node:crypto'
import { type PublicIdKind, encodeId } from '@frontdesk/api/core/id-schema'
import { mintToken } from '@frontdesk/api/credential/token'
import { newId } from '@frontdesk/db/ids'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { type SurfaceName, credentialOf } from '../../test/disclosure/call.ts'
import { examples } from '../../test/disclosure/examples.ts'
import type { Side } from '../../test/disclosure/world.ts'
import type { Arm } from './measure.ts'

/** Something a stranger could ask, twice: what is there against what is not, and both must take as long. */
export type Question = {
  name: string
  arms: [string, string]
  first: Arm
  second: Arm
  /** How both are answered. */
  status: number
  toleranceUs?: number
  /** How many pairs the full gate begins with. */
  pairs?: number
}

type World = { app: TestApp; a: Side; b: Side }

/** Every question, with an arm that a stranger could tell nothing from and one that they would like to tell apart. */
export function questionsOf(world: World): Question[] {
  return [...accountQuestions(world), ...credentialQuestions(world), ...byIdQuestions(world)]
}

function accountQuestions({ app, a }: World): Question[] {
  const stranger = () => `nobody-${randomBytes(4).toString('hex')}@staff.example`
  const ask = (procedure: string, input: () => Record<string, string>): Arm =>
    post(app, `member ${procedure}`, { input })
  const known = a.tenant.email
  const wrong = () => ({ password: `wrong ${randomBytes(12).toString('hex')}` })
  const blind = ['register', 'requestReset', 'resend'].map((name) => ({
    name: `auth.${name}`,
    arms: ['no account', 'an account'] satisfies [string, string],
    first: ask(`auth.${name}`, () => ({ email: stranger() })),
    second: ask(`auth.${name}`, () => ({ email: known })),
    status: 200,
  }))
  return [
    {
      name: 'auth.login',
      arms: ['no account', 'wrong password'],
      first: ask('auth.login', () => ({ email: stranger(), ...wrong() })),
      second: ask('auth.login', () => ({ email: known, ...wrong() })),
      status: 401,
      toleranceUs: 1_000,
      pairs: 600,
    },
    ...blind,
    {
      name: 'contact.send',
      arms: ['no site', 'a site'],
      first: contact(app, () => `site_${randomBytes(16).toString('hex')}`),
      second: contact(app, () => a.tenant.siteKey),
      status: 200,
    },
  ]
}

function contact(app: TestApp, siteKey: () => string): Arm {
  return post(app, 'visitor contact.send', {
    input: () => ({
      siteKey: siteKey(),
      nonce: randomBytes(12).toString('hex'),
      name: 'Vera Visitor',
      email: 'vera@example.com',
      text: 'Good morning',
    }),
  })
}

function credentialQuestions({ app, a }: World): Question[] {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const arms: [string, string] = ['unknown', 'wrong verifier']
  return [
    {
      name: 'visitor session check',
      arms,
      first: post(app, 'visitor thread.get', { credential: () => bearer(mintToken('visitor').token) }),
      second: post(app, 'visitor thread.get', { credential: () => bearer(withWrongVerifier(a.accessToken)) }),
      status: 401,
    },
    {
      name: 'API key check',
      arms,
      first: post(app, 'integration service.list', { credential: () => bearer(mintToken('key').token) }),
      second: post(app, 'integration service.list', { credential: () => bearer(withWrongVerifier(a.apiKey)) }),
      status: 401,
    },
    {
      name: 'hub exchange',
      arms: ['unknown', 'wrong verifier'],
      first: post(app, 'customer hub.exchange', { input: () => ({ token: mintToken('hublink').token }) }),
      second: hubExchange(app, a),
      status: 200,
    },
  ]
}

function hubExchange(app: TestApp, a: Side): Arm {
  let token: Promise<string> | undefined
  return async () => {
    const known = await (token ??= a.hubToken())
    return await post(app, 'customer hub.exchange', { input: () => ({ token: withWrongVerifier(known) }) })()
  }
}

/** Another verifier of the same length each time, so that nothing is ever the one before. */
function withWrongVerifier(token: string): string {
  return `${token.slice(0, token.indexOf('.'))}.${randomBytes(32).toString('base64url')}`
}

const byId: { surface: SurfaceName; procedure: string; field: string; kind: PublicIdKind }[] = [
  { surface: 'visitor', procedure: 'booking.get', field: 'bookingId', kind: 'booking' },
  { surface: 'visitor', procedure: 'booking.confirm', field: 'bookingId', kind: 'booking' },
  { surface: 'visitor', procedure: 'slot.list', field: 'serviceId', kind: 'service' },
  { surface: 'member', procedure: 'booking.get', field: 'bookingId', kind: 'booking' },
  { surface: 'member', procedure: 'conversation.get', field: 'conversationId', kind: 'conversation' },
  { surface: 'member', procedure: 'message.send', field: 'conversationId', kind: 'conversation' },
  { surface: 'member', procedure: 'project.get', field: 'projectId', kind: 'project' },
  { surface: 'member', procedure: 'service.update', field: 'serviceId', kind: 'service' },
  { surface: 'integration', procedure: 'booking.get', field: 'bookingId', kind: 'booking' },
  { surface: 'integration', procedure: 'customer.get', field: 'customerId', kind: 'customer' },
]

function byIdQuestions({ app, a, b }: World): Question[] {
  return byId.map(({ surface, procedure, field, kind }) => {
    const ask = (id: (foreign: unknown) => unknown): Arm => {
      const example = examples[surface]?.[procedure]
      if (!example) throw new Error(`${surface}.${procedure} has no example`)
      // Made once: making one may change what is there.
      const made = Promise.all([example(a), example(b)] as Promise<Record<string, unknown>>[]) // every example is an object
      return async () => {
        const [own, foreign] = await made
        const input = () => ({ ...own, [field]: id(foreign?.[field]) })
        return await post(app, `${surface} ${procedure}`, { input, credential: () => credentialOf(surface, a) })()
      }
    }
    return {
      name: `${surface}.${procedure}`,
      arms: ['missing', 'of another tenant'],
      first: ask(() => encodeId(kind, newId<PublicIdKind>() as never)), // a random id of this very kind
      second: ask((foreign) => foreign),
      status: 404,
    }
  })
}

/** The same question on both arms. */
export function nothing(world: World): Question {
  const [question] = byIdQuestions(world)
  if (!question) throw new Error('there is no question')
  const { first, name, status } = question
  return { name: `${name}, against itself`, arms: ['missing', 'missing'], first, second: first, status }
}

type Asking = { input?: () => Record<string, unknown>; credential?: () => Record<string, string> }

function post(app: TestApp, target: `${SurfaceName} ${string}`, asking: Asking): Arm {
  const [surface, procedure] = target.split(' ')
  const { input = () => ({}), credential = () => ({}) } = asking
  return () => {
    const origin = surface === 'visitor' ? app.server.widgetUrl : app.server.appUrl
    const body = JSON.stringify(input())
    return {
      url: `${origin}/api/${surface}/${procedure}`,
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'x-fd': '1',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': freshAddress(),
        ...credential(),
      },
      body,
    }
  }
}

/** Nobody is slowed down for how often this asks. */
function freshAddress(): string {
  return `10.${[...randomBytes(3)].join('.')}`
}
