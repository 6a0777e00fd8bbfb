import { type TestUser, addUser } from '@frontdesk/testkit/add-user'
import { type CookieJar, cookieJar } from '@frontdesk/testkit/cookie-jar'
import { enrolPasskey, enrolTotp, totpCode } from '@frontdesk/testkit/enrol'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { asOwnPage, loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import type { VirtualAuthenticator } from '@frontdesk/testkit/virtual-authenticator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Factor } from './schemas.ts'

type Proof = z.input<typeof Factor>
type Person = TestUser & { secret: string; codes: string[]; authenticator: VirtualAuthenticator }

let app: TestApp
let plain: TestUser
let person: Person
beforeAll(async () => {
  app = await startTestApp()
  plain = await addUser(app)
  const user = await addUser(app)
  const member = await loggedIn(app.server.appUrl, user)
  const { secret, recoveryCodes: codes } = await enrolTotp(app, member)
  const { authenticator } = await enrolPasskey(app, member)
  person = { ...user, secret, codes, authenticator }
})
afterAll(() => app[Symbol.asyncDispose]())

const browser = (jar: CookieJar) => memberClient(app.server.appUrl, jar)
const refused = { data: { code: 'unauthenticated' } }

const loginOf = ({ email, password }: { email: string; password: string }) => ({ email, password })

/** A browser whose person has proven the password, and no more. */
async function afterPassword() {
  const jar = cookieJar()
  expect(await browser(jar).auth.login.mutate(loginOf(person))).toEqual({ next: 'second_factor' })
  const options = await browser(jar).auth.factorOptions.mutate({})
  return { jar, asked: options.passkey ?? { challenge: '', rpId: '' } }
}
type Asked = Awaited<ReturnType<typeof afterPassword>>['asked']

const totp = (code: string): Proof => ({ method: 'totp', code })
const recovery = (code: string): Proof => ({ method: 'recovery_code', code })
const passkey = (assertion: ReturnType<VirtualAuthenticator['use']>): Proof => ({ method: 'passkey', assertion })

/** What somebody might come with, and whether it lets them in after the right password. */
const proofs: Record<string, { isRight?: true; of: (asked: Asked) => Proof | Promise<Proof> }> = {
  'the code of this half minute': { isRight: true, of: () => totp(totpCode(app, person.secret)) },
  'the code of the half minute before': { isRight: true, of: () => totp(totpCode(app, person.secret, -1)) },
  'the code of the next half minute': { isRight: true, of: () => totp(totpCode(app, person.secret, 1)) },
  'a code with a space in it': {
    isRight: true,
    of: () => totp(totpCode(app, person.secret).replace(/^.../, (half) => `${half} `)),
  },
  'a wrong code': { of: () => totp(wrongCode()) },
  'no code': { of: () => totp('') },
  'a code that was taken': {
    of: async () => {
      const proof = totp(totpCode(app, person.secret))
      await browser((await afterPassword()).jar).auth.factor.mutate({ factor: proof })
      return proof
    },
  },
  'a code from a minute ago': { of: () => totp(totpCode(app, person.secret, -2)) },
  'a code from a minute ahead': { of: () => totp(totpCode(app, person.secret, 2)) },
  'a recovery code': { isRight: true, of: () => recovery(person.codes.pop() ?? '') },
  'a recovery code as it was copied by hand': {
    isRight: true,
    of: () => recovery((person.codes.pop() ?? '').toUpperCase().replaceAll('-', ' ').replaceAll('1', 'I')),
  },
  'a recovery code that was used': {
    of: async () => {
      const proof = recovery(person.codes.pop() ?? '')
      await browser((await afterPassword()).jar).auth.factor.mutate({ factor: proof })
      return proof
    },
  },
  'a wrong recovery code': { of: () => recovery('0000-0000-0000-0000-0000-0000') },
  'their passkey': { isRight: true, of: (asked) => passkey(person.authenticator.use(asked)) },
  'their passkey, for a challenge that nobody made': {
    of: (asked) => passkey(person.authenticator.use(asked, { challenge: 'x'.repeat(43) })),
  },
  'their passkey, for the challenge of another log-in': {
    of: async () => passkey(person.authenticator.use((await afterPassword()).asked)),
  },
  'their passkey, for the challenge of a log-in without password': {
    of: async () => passkey(person.authenticator.use(await browser(cookieJar()).auth.passkeyOptions.mutate({}))),
  },
  'their passkey, on another page': {
    of: (asked) => passkey(person.authenticator.use(asked, { origin: 'https://evil.example' })),
  },
  'their passkey, for another house': {
    of: (asked) => passkey(person.authenticator.use(asked, { rpId: 'evil.example' })),
  },
  'their passkey, that nobody unlocked': {
    of: (asked) => passkey(person.authenticator.use(asked, { userVerified: false })),
  },
  'a copy of their passkey, behind in its count': {
    of: (asked) => passkey(person.authenticator.use(asked, { counter: 1 })),
  },
  'somebody else’s passkey': {
    of: async (asked) => {
      const other = await addUser(app)
      const { authenticator } = await enrolPasskey(app, await loggedIn(app.server.appUrl, other))
      return passkey(authenticator.use(asked))
    },
  },
}

function wrongCode(): string {
  const near = [-2, -1, 0, 1, 2].map((step) => totpCode(app, person.secret, step))
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code)) ?? ''
}

const all = Object.entries(proofs)

describe.each(all.filter(([, { isRight }]) => isRight))('with %s', (_, { of }) => {
  test('who knows the password is let in, and once', async () => {
    app.clock.advance(5 * 60_000)
    const { jar, asked } = await afterPassword()
    const factor = await of(asked)
    const copy = jar.copy()
    expect(await browser(jar).auth.factor.mutate({ factor })).toMatchObject({ email: person.email })
    await browser(jar).account.get.query({})
    // Neither the proof nor the right to give one is good again.
    await expect(browser(copy).auth.factor.mutate({ factor })).rejects.toMatchObject(refused)
    const again = await afterPassword()
    await expect(browser(again.jar).auth.factor.mutate({ factor })).rejects.toMatchObject(refused)
  })
})

describe.each(all.filter(([, { isRight }]) => !isRight))('with %s', (_, { of }) => {
  test('who knows the password is refused', async () => {
    app.clock.advance(5 * 60_000)
    const { jar, asked } = await afterPassword()
    const factor = await of(asked)
    await expect(browser(jar).auth.factor.mutate({ factor })).rejects.toMatchObject(refused)
    await expect(browser(jar).account.get.query({})).rejects.toMatchObject(refused)
  })
})

describe.each(all)('with %s', (_, { of }) => {
  test('who does not know the password gets no further, and one answer', async () => {
    app.clock.advance(5 * 60_000)
    const factor = await of((await afterPassword()).asked)
    const withoutPassword = await addUser(app)
    await app.owner
      .updateTable('app_user')
      .set({ password_hash: null })
      .where('id', '=', withoutPassword.userId)
      .execute()
    const wrong = { password: 'not the pass phrase at all' }
    const answers = new Set<string>()
    for (const login of [{ ...person, ...wrong }, { ...plain, ...wrong }, withoutPassword, unknown]) {
      const jar = cookieJar()
      answers.add(await answerTo(jar, 'auth.login', loginOf(login)))
      expect(jar.header()).toBe('')
      answers.add(await answerTo(jar, 'auth.factor', { factor }))
    }
    expect([...answers]).toHaveLength(1)
    expect([...answers][0]).toContain('"status":401')
  })
})

const unknown = { email: 'nobody@people.example', password: 'not the pass phrase at all' }

test('the password alone lets in who has nothing else', async () => {
  expect(await browser(cookieJar()).auth.login.mutate(loginOf(plain))).toMatchObject({ next: 'done' })
})

test('a proof without a password before it is refused, whoever’s it is', async () => {
  app.clock.advance(5 * 60_000)
  const factor = totp(totpCode(app, person.secret))
  await expect(browser(cookieJar()).auth.factor.mutate({ factor })).rejects.toMatchObject(refused)
  await expect(browser(cookieJar()).auth.factorOptions.mutate({})).rejects.toMatchObject(refused)
})

test('five attempts are all there are, and the right code comes too late', async () => {
  app.clock.advance(5 * 60_000)
  const { jar } = await afterPassword()
  for (let at = 0; at < 5; at++) {
    await expect(browser(jar).auth.factor.mutate({ factor: totp(wrongCode()) })).rejects.toMatchObject(refused)
  }
  app.clock.advance(2 * 60_000) // past the limit of calls
  const factor = totp(totpCode(app, person.secret))
  await expect(browser(jar).auth.factor.mutate({ factor })).rejects.toMatchObject(refused)
  const other = await afterPassword()
  await browser(other.jar).auth.factor.mutate({ factor })
})

test('many attempts at once are as many attempts', async () => {
  app.clock.advance(5 * 60_000)
  const { jar } = await afterPassword()
  const attempts = Array.from({ length: 12 }, () =>
    browser(jar.copy()).auth.factor.mutate({ factor: totp(wrongCode()) }),
  )
  await Promise.allSettled(attempts)
  const { attempts: counted } = await app.owner
    .selectFrom('credential')
    .select('attempts')
    .where('user_id', '=', person.userId)
    .where('kind', '=', 'factor')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(counted).toBe(5)
})

test.each([
  ['code', () => totp(totpCode(app, person.secret))],
  ['recovery code', () => recovery(person.codes.pop() ?? '')],
] as const)('a %s that comes from many at once lets one in', async (_, proofOf) => {
  app.clock.advance(5 * 60_000)
  const ready = await Promise.all(Array.from({ length: 6 }, afterPassword))
  const factor = proofOf()
  const answers = await Promise.allSettled(ready.map(({ jar }) => browser(jar).auth.factor.mutate({ factor })))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the right to prove more ends after five minutes, and with the account', async () => {
  app.clock.advance(5 * 60_000)
  const late = await afterPassword()
  app.clock.advance(5 * 60_000)
  const factor = totp(totpCode(app, person.secret))
  await expect(browser(late.jar).auth.factor.mutate({ factor })).rejects.toMatchObject(refused)
})

test('a passkey alone lets its owner in, on our own page, once', async () => {
  const options = await browser(cookieJar()).auth.passkeyOptions.mutate({})
  expect(options.allowCredentials).toEqual([])
  const assertion = person.authenticator.use(options)
  const jar = cookieJar()
  expect(await browser(jar).auth.passkeyLogin.mutate({ assertion })).toMatchObject({ email: person.email })
  const { sessions } = await browser(jar).account.sessions.query({})
  expect(sessions.find(({ isThis }) => isThis)?.method).toBe('passkey')
  await expect(browser(cookieJar()).auth.passkeyLogin.mutate({ assertion })).rejects.toMatchObject(refused)
})

test('a passkey that lies about anything is refused alike', async () => {
  const answers = new Set<string>()
  const { userHandle } = person.authenticator.use({ challenge: '', rpId: '' })
  const other = await enrolPasskey(app, await loggedIn(app.server.appUrl, await addUser(app)))
  const twists = [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { userVerified: false },
    { challenge: 'y'.repeat(43) },
    { counter: 1 },
  ]
  const use = async (key: VirtualAuthenticator, twist = {}) =>
    key.use(await browser(cookieJar()).auth.passkeyOptions.mutate({}), twist)
  const assertions = [
    ...(await Promise.all(twists.map((twist) => use(person.authenticator, twist)))),
    // Another person's key in this one's name, and this one's key in nobody's.
    { ...(await use(other.authenticator)), userHandle },
    { ...(await use(person.authenticator)), userHandle: '' },
    { ...(await use(person.authenticator)), userHandle: 'AAAA' },
    { ...(await use(person.authenticator)), signature: 'AAAA' },
    { ...(await use(person.authenticator)), clientDataJSON: 'AAAA' },
  ].filter(({ userHandle: handle }) => handle !== '')
  for (const assertion of assertions) {
    answers.add(await answerTo(cookieJar(), 'auth.passkeyLogin', { assertion }))
  }
  expect([...answers]).toHaveLength(1)
  expect([...answers][0]).toContain('"status":401')
})

/** Everything of the answer but the date and the request's own id. */
async function answerTo(jar: CookieJar, procedure: string, input: unknown): Promise<string> {
  const response = await asOwnPage(jar)(`${app.server.appUrl}/api/member/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const body = (await response.text()).replace(/req_\w+/, 'req_')
  const headers = [...response.headers].filter(([name]) => !/^(date|x-request-id|ratelimit.*)$/.test(name))
  return JSON.stringify({ status: response.status, headers, body })
}
