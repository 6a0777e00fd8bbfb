import { randomBytes, randomUUID } from 'node:crypto'
import { mintToken } from '@frontdesk/api/credential/token'
import type { Credential, CredentialKind } from '@frontdesk/db/schema'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { sealData } from 'iron-session'
import { type Insertable, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Subjects, arrangeSubjects, subjectOf } from '../../test/subjects.ts'

let app: TestApp
let subjects: Subjects
let kinds: CredentialKind[]
beforeAll(async () => {
  app = await startTestApp()
  subjects = await arrangeSubjects(app)
  const { rows } = await sql<{
    kind: CredentialKind
  }>`select unnest(enum_range(null::credential_kind)) as kind`.execute(app.owner)
  kinds = rows.map(({ kind }) => kind)
})
afterAll(() => app[Symbol.asyncDispose]())

type Times = { expiresInMs?: number; revoked?: boolean; used?: boolean }

/** A credential as the product mints it, with a subject of its kind, in whatever state it is to be found. */
async function plant(kind: CredentialKind, { expiresInMs = 60_000, revoked, used }: Times = {}): Promise<string> {
  const { token, selector, hash } = mintToken(kind)
  const { now } = app.clock
  const ends = { expires_at: new Date(now.getTime() + expiresInMs), revoked_at: revoked ? now : null }
  const subject = await subjectOf(app, kind, subjects)
  const used_at = used ? new Date(now.getTime() - 11_000) : null
  const times = { created_at: now, seen_at: now, used_at, ...ends }
  const row = { selector, kind, verifier_hash: hash, ...times, ...subject }
  await app.owner
    .insertInto('credential')
    .values(row as Insertable<Credential>) // a person's own has no tenant: the generated types leave that out
    .execute()
  // An invitation is answered, not only looked at: its own row says so.
  if (used && subject.invitation_id) {
    const invitation = app.owner.updateTable('invitation').set({ accepted_at: now })
    await invitation.where('id', '=', subject.invitation_id).execute()
  }
  return token
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const origin = path.startsWith('visitor') ? app.server.widgetUrl : app.server.appUrl
  const own = { 'content-type': 'application/json', 'x-fd': '1', 'sec-fetch-site': 'same-origin' }
  // Nobody is known by these: each call comes from elsewhere and from another browser.
  const from = { 'x-forwarded-for': `198.18.${randomBytes(1)[0]}.${randomBytes(1)[0]}` }
  const browser = { 'user-agent': `Browser/${randomBytes(4).toString('hex')}` }
  const answer = await fetch(`${origin}/api/${path}`, {
    method: 'POST',
    headers: { ...own, ...from, ...browser, ...headers },
    body: JSON.stringify(body),
  })
  if (answer.status === 401) return undefined
  expect({ path, status: answer.status }).toEqual({ path, status: 200 })
  return await answer.json()
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const password = 'six grey herons walk along the quay'

/** What each kind opens. A new kind does not pass the types until it has a door here. */
const doors: Record<CredentialKind, (token: string) => Promise<unknown>> = {
  visitor: (token) => post('visitor/message.list', { afterSeq: 0 }, bearer(token)),
  refresh: (refreshToken) => post('visitor/session.refresh', { refreshToken }),
  resume: (token) => post('visitor/session.resume', { token, nonce: randomUUID() }),
  member: async (token) => {
    const sealed = await sealData({ token }, { password: app.server.deps.memberCookieKey, ttl: 0 })
    return await post('member/auth.me', {}, { cookie: `__Host-fd_member=${sealed}` })
  },
  hublink: async (token) => {
    const answer = await post('customer/hub.exchange', { token })
    return JSON.stringify(answer).includes('"open"') ? answer : undefined
  },
  hub: (token) => post('customer/hub.devices', {}, { cookie: `__Host-fd_hub=${token}` }),
  key: (token) => post('integration/service.list', {}, bearer(token)),
  calendar: async (token) => {
    const answer = await fetch(`${app.server.appUrl}/calendar/${token}.ics`)
    return answer.status === 200 ? await answer.text() : undefined
  },
  factor: (token) => post('member/auth.factorOptions', {}, { cookie: `__Host-fd_factor=${token}` }),
  verify: (token) => post('member/auth.verify', { token, password, displayName: 'Noa New' }),
  reset: (token) => post('member/auth.reset', { token, password }),
  email: (token) => post('member/auth.confirmEmail', { token }),
  invite: (token) => post('member/invite.show', { token }),
}

const opens = async (kind: CredentialKind, token: string) => (await doors[kind](token)) !== undefined
/** The same kind by name, whatever it is. */
const calledA = (kind: CredentialKind, token: string) => token.replace(/^fd_[a-z]+_/, `fd_${kind}_`)

test('every kind that the database knows has a door', () => {
  expect(Object.keys(doors).toSorted()).toEqual(kinds.toSorted())
})

describe.each(Object.keys(doors) as CredentialKind[])('a credential of the kind %s', (kind) => {
  test('opens its own door until the very instant at which it ends', async () => {
    expect(await opens(kind, await plant(kind, { expiresInMs: 1 }))).toBe(true)
    expect(await opens(kind, await plant(kind, { expiresInMs: 0 }))).toBe(false)
  })

  test('opens no other door, whatever it calls itself', async () => {
    const wrongly: string[] = []
    for (const other of kinds.filter((each) => each !== kind)) {
      const token = await plant(kind)
      for (const presented of [token, calledA(other, token)]) {
        if (await opens(other, presented))
          wrongly.push(`${other} with ${presented === token ? 'its name' : 'a false name'}`)
      }
    }
    expect(wrongly).toEqual([])
  })

  test('opens nothing once it is revoked', async () => {
    expect(await opens(kind, await plant(kind, { revoked: true }))).toBe(false)
  })

  test('opens nothing once it is used up', async () => {
    expect(await opens(kind, await plant(kind, { used: true }))).toBe(false)
  })

  test('is worth nothing without its verifier', async () => {
    const token = await plant(kind)
    const [name = '', verifier = ''] = token.split('.')
    const other = mintToken(kind).token.split('.')[1] ?? ''
    const flipped = verifier.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))
    for (const forged of [
      name,
      `${name}.`,
      `${name}.${other}`,
      `${name}.${flipped}`,
      `${token}A`,
      token.toUpperCase(),
    ]) {
      expect(await opens(kind, forged)).toBe(false)
    }
    expect(await opens(kind, token)).toBe(true)
  })

  test('is kept as a hash, and nothing that was kept can be presented', async () => {
    const token = await plant(kind)
    const verifier = token.split('.')[1] ?? ''
    const { rows } = await sql<{ line: string; hash: Buffer }>`
      select credential::text as line, verifier_hash as hash from credential
      where selector = ${token.slice(-70, -44)}`.execute(app.owner)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.line).not.toContain(verifier)
    const [name = ''] = token.split('.')
    expect(await opens(kind, `${name}.${rows[0]?.hash.toString('base64url')}`)).toBe(false)
  })
})

test.each(['visitor', 'hub', 'key', 'member'] as const)(
  'a %s that changes its network and its browser with every call goes on',
  async (kind) => {
    const token = await plant(kind)
    for (let calls = 0; calls < 3; calls++) expect(await opens(kind, token)).toBe(true)
  },
)

test('no credential can stand without a hash', async () => {
  const { rows } = await sql<{ nullable: string }>`
    select is_nullable as nullable from information_schema.columns
    where table_name = 'credential' and column_name = 'verifier_hash'`.execute(app.owner)
  expect(rows).toEqual([{ nullable: 'NO' }])
})
