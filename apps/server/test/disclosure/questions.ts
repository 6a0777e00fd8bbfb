import { randomUUID } from 'node:crypto'
import { mintToken } from '@frontdesk/api/credential/token'
import { accountToken, addAccount } from '@frontdesk/testkit/arrange-account'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { memberClient, visitorClient } from '@frontdesk/testkit/test-client'
import { customerClient } from '@frontdesk/testkit/customer-client'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { hostileTokens } from './hostile-tokens.ts'
import type { Side } from './world.ts'

/** Inputs of a procedure that asks for no credential, which all have to be answered alike. */
export type Question = {
  arms: Record<string, unknown>
  /** The arms that have to be the same work as well. A real selector with a wrong verifier finds its row: it is left out. */
  traced: readonly string[]
  /** Why the rows that its look-up finds may differ, where they may. */
  hidden?: string
  /** What is another each time, whoever asks. */
  random?: RegExp
}

type TokenQuestion = Question & { arms: Record<string, Record<string, string>> }
type Tokens = { used: string; revoked: string; wrong: string }
export type Secrets = Record<'refresh' | 'resume' | 'hubLink' | 'verify' | 'reset' | 'email' | 'invite', Tokens> & {
  identity: Record<string, string>
}

/** Every open procedure has a question here: a test holds the list against the routers. */
export const questions: Record<string, (world: { a: Side; b: Side; secrets: Secrets }) => Question> = {
  'visitor.session.start': () => ({
    arms: {
      unknown: { siteKey: `site_${'0'.repeat(32)}` },
      malformed: { siteKey: 'x' },
      long: { siteKey: 'k'.repeat(64) },
    },
    traced: ['unknown', 'malformed', 'long'],
  }),
  'visitor.work.challenge': () => ({
    arms: { somebody: {}, somebodyElse: {} },
    traced: ['somebody', 'somebodyElse'],
    random: /[0-9a-f]{64}.*salt\\":\\"[0-9a-f]{24}.*signature\\":\\"[0-9a-f]{64}/,
  }),
  'visitor.contact.send': ({ a, b }) => ({
    arms: {
      unknown: { ...letter, siteKey: `site_${'0'.repeat(32)}` },
      known: { ...letter, siteKey: a.tenant.siteKey },
      foreign: { ...letter, siteKey: b.tenant.siteKey },
      knownAddress: { ...letter, siteKey: a.tenant.siteKey, email: a.tenant.email },
    },
    traced: ['unknown', 'known', 'foreign', 'knownAddress'],
  }),
  'visitor.session.identify': ({ a, secrets: { identity } }) => ({
    arms: Object.fromEntries(
      Object.entries(identity).map(([arm, token]) => [arm, { siteKey: a.tenant.siteKey, token }]),
    ),
    // One that is used is counted, since it is good but for that.
    traced: Object.keys(identity).filter((arm) => arm !== 'used'),
  }),
  'visitor.session.refresh': ({ secrets }) => tokenQuestion('refreshToken', 'refresh', secrets.refresh),
  'visitor.session.resume': ({ secrets }) => tokenQuestion('token', 'resume', secrets.resume, { nonce: randomUUID() }),
  'customer.hub.exchange': ({ secrets }) => tokenQuestion('token', 'hublink', secrets.hubLink),
  'customer.hub.enterCode': ({ secrets }) => {
    const { arms, traced } = tokenQuestion('token', 'hublink', secrets.hubLink)
    return {
      arms: Object.fromEntries(Object.entries(arms).map(([arm, input]) => [arm, { ...input, code: '000000' }])),
      traced,
    }
  },
  'customer.hub.resend': ({ secrets }) => {
    const { arms } = tokenQuestion('token', 'hublink', secrets.hubLink)
    return { arms, traced: Object.keys(arms) }
  },
  'member.auth.login': ({ a, b }) => ({
    arms: {
      unknown: { email: 'nobody@nowhere.example', password: 'a wrong and friendly pass phrase' },
      known: { email: a.tenant.email, password: 'a wrong and friendly pass phrase' },
      foreign: { email: b.tenant.email, password: 'a wrong and friendly pass phrase' },
      short: { email: a.tenant.email, password: 'x' },
    },
    traced: ['unknown', 'known', 'foreign', 'short'],
    hidden: 'one row, under a hash that takes a thousand times as long whether it was found or not',
  }),
  'member.auth.register': aboutAddress,
  'member.auth.resend': aboutAddress,
  'member.auth.requestReset': aboutAddress,
  'member.auth.verify': ({ secrets }) =>
    tokenQuestion('token', 'verify', secrets.verify, { ...newPassword, displayName: 'Vera' }),
  'member.auth.reset': ({ secrets }) => tokenQuestion('token', 'reset', secrets.reset, newPassword),
  'member.auth.factorOptions': () => ({
    arms: { withoutPassword: {}, again: {} },
    traced: ['withoutPassword', 'again'],
  }),
  'member.auth.factor': () => ({
    arms: {
      code: { factor: { method: 'totp', code: '000000' } },
      recoveryCode: { factor: { method: 'recovery_code', code: '0000-0000-0000-0000-0000-0000' } },
      passkey: { factor: { method: 'passkey', assertion: nobodysKey } },
    },
    traced: ['code', 'recoveryCode', 'passkey'],
  }),
  'member.auth.passkeyOptions': () => ({
    arms: { somebody: {}, somebodyElse: {} },
    traced: ['somebody', 'somebodyElse'],
    random: /challenge\\":\\"[\w-]{43}/,
  }),
  'member.auth.passkeyLogin': () => ({
    arms: {
      unknown: { assertion: nobodysKey },
      withoutPerson: { assertion: { ...nobodysKey, userHandle: 'AAAA' } },
      garbage: { assertion: { ...nobodysKey, clientDataJSON: 'AAAA' } },
    },
    traced: ['unknown', 'withoutPerson', 'garbage'],
  }),
  'member.invite.show': ({ secrets }) => tokenQuestion('token', 'invite', secrets.invite),
  'member.invite.decline': ({ secrets }) => tokenQuestion('token', 'invite', secrets.invite),
  'member.invite.join': ({ secrets }) =>
    tokenQuestion('token', 'invite', secrets.invite, { ...newPassword, displayName: 'Vera' }),
  'member.auth.confirmEmail': ({ secrets }) => tokenQuestion('token', 'email', secrets.email),
}

const letter = { name: 'Vera', email: 'vera@example.com', text: 'Do you open on Sundays?', nonce: 'some-nonce' }
const nobodysKey = {
  credential: 'A'.repeat(43),
  clientDataJSON: Buffer.from('{"type":"webauthn.get","challenge":"nobody asked for this one"}').toString('base64url'),
  authenticatorData: 'A'.repeat(50),
  signature: 'A'.repeat(90),
  userHandle: 'A'.repeat(22),
}
const newPassword = { password: 'umbrella harvest violin' }

function aboutAddress({ a, b }: { a: Side; b: Side }): Question {
  const arms = {
    unknown: { email: 'nobody@nowhere.example' },
    known: { email: a.tenant.email },
    foreign: { email: b.tenant.email },
  }
  return { arms, traced: Object.keys(arms) }
}

type TokenKind = 'resume' | 'invite' | 'refresh' | 'hublink' | 'verify' | 'reset' | 'email'

function tokenQuestion(
  field: string,
  kind: TokenKind,
  ...[tokens, more]: [tokens: Tokens, more?: Record<string, string>]
): TokenQuestion {
  const given = {
    empty: '',
    garbage: 'nonsense',
    unknown: mintToken(kind).token,
    anotherKind: mintToken('key').token,
    ...tokens,
  }
  return {
    arms: Object.fromEntries(Object.entries(given).map(([arm, token]) => [arm, { ...more, [field]: token }])),
    traced: ['empty', 'garbage', 'unknown', 'anotherKind'],
  }
}

/** Secrets that were real once: used up, revoked with their tenant's, and one whose verifier is another's. */
export async function createSecrets(app: TestApp, a: Side, c: Side): Promise<Secrets> {
  const { widgetUrl, appUrl } = app.server
  const open = visitorClient(widgetUrl)
  const used = (await open.session.start.mutate({ siteKey: a.tenant.siteKey })).refreshToken
  await open.session.refresh.mutate({ refreshToken: used })
  await open.session.refresh.mutate({ refreshToken: used }) // forgiven once: from now on it is a replay
  const link = await a.hubToken()
  await customerClient(appUrl, cookieJar()).hub.exchange.mutate({ token: link })
  return {
    refresh: { used, revoked: c.refreshToken, wrong: withOtherVerifier(a.refreshToken) },
    ...(await accountSecrets(app, a)),
    resume: await resumeSecrets(app, a, c),
    invite: await inviteSecrets(app, a, c),
    identity: await hostileTokens(app, a, c),
    hubLink: { used: link, revoked: await c.hubToken(), wrong: withOtherVerifier(await a.hubToken()) },
  }
}

async function resumeSecrets(app: TestApp, a: Side, c: Side): Promise<Tokens> {
  const used = await a.chats.resumeToken()
  await visitorClient(app.server.widgetUrl).session.resume.mutate({ token: used, nonce: randomUUID() })
  return {
    used,
    revoked: await c.chats.resumeToken(),
    wrong: withOtherVerifier(await a.chats.resumeToken()),
  }
}

async function inviteSecrets(app: TestApp, a: Side, c: Side): Promise<Tokens> {
  const used = await a.people.inviteToken()
  await memberClient(app.server.appUrl).invite.decline.mutate({ token: used })
  return { used, revoked: await c.people.inviteToken(), wrong: withOtherVerifier(await a.people.inviteToken()) }
}

async function accountSecrets(app: TestApp, side: Side): Promise<Record<'verify' | 'reset' | 'email', Tokens>> {
  const client = memberClient(app.server.appUrl)
  /** The first of two is used, which ends the second. */
  const two = async (kind: 'verify' | 'reset', use: (token: string) => Promise<unknown>) => {
    const { userId } = await addAccount(app, { verified: kind === 'reset' })
    const [used, revoked] = [await accountToken(app, kind, userId), await accountToken(app, kind, userId)]
    await use(used)
    return { used, revoked, wrong: withOtherVerifier(await side.accountToken(kind)) }
  }
  const { userId } = await addAccount(app, { verified: true })
  const [old, used] = [await accountToken(app, 'email', userId), await accountToken(app, 'email', userId)]
  await client.auth.confirmEmail.mutate({ token: used })
  return {
    verify: await two('verify', (token) => client.auth.verify.mutate({ token, ...newPassword, displayName: 'Vera' })),
    reset: await two('reset', (token) => client.auth.reset.mutate({ token, ...newPassword })),
    email: { used, revoked: old, wrong: withOtherVerifier(await side.accountToken('email')) },
  }
}

function withOtherVerifier(token: string): string {
  return `${token.split('.')[0]}.${mintToken('key').token.split('.')[1]}`
}
