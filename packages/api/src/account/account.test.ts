import { accountToken, addAccount } from '@frontdesk/testkit/arrange-account'
import { addMember, staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { retryJobs, runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(async () => {
  app.clock.advance(10 * 60_000)
  await runJobs(app)
  await app.mailbox.clear()
})
afterAll(() => app[Symbol.asyncDispose]())

const refused = { data: { code: 'unauthenticated' } }
const password = 'umbrella harvest violin'
const displayName = 'Vera Violet'
const anybody = () => memberClient(app.server.appUrl)
const cookieOf = (jar = cookieJar()) => ({ jar, client: memberClient(app.server.appUrl, jar) })
const addressOf = (name: string) => `${name}@people.example`

async function mails() {
  await runJobs(app)
  return app.mailbox.mails().map(({ to, subject }) => `${to.join()}: ${subject}`)
}

/** What stands behind the # of the one link in the newest mail to this address. */
async function mailedToken(email: string, page: string): Promise<string> {
  await runJobs(app)
  const text = app.mailbox.mails().find(({ to }) => to.includes(email))?.text ?? ''
  return new RegExp(`/admin/${page}#(\\S+)`).exec(text)?.[1] ?? ''
}

async function newAccount(name: string) {
  const email = addressOf(name)
  const { jar, client } = cookieOf()
  await client.auth.register.mutate({ email })
  const token = await mailedToken(email, 'verify')
  const account = await client.auth.verify.mutate({ token, password, displayName })
  return { email, jar, client, account, token }
}

test('who registers proves the mailbox, chooses a password, and is in, with no tenant yet', async () => {
  const { email, client, account } = await newAccount('vera')
  const expected = {
    email,
    displayName,
    memberships: [],
    currentMembershipId: null,
    secondFactor: { totp: false, passkey: false, recoveryCodes: 0 },
  }
  expect(account).toEqual(expected)
  expect(await client.account.get.query({})).toEqual(expected)
  await expect(client.auth.me.query({})).rejects.toMatchObject({ data: { code: 'forbidden' } })
  await client.auth.logout.mutate({})
  await expect(client.account.get.query({})).rejects.toMatchObject(refused)
  expect(await client.auth.login.mutate({ email, password })).toEqual({ next: 'done', account: expected })
})

test('the link of a registration works once, for one hour, and not once another has been used', async () => {
  const email = addressOf('once')
  await anybody().auth.register.mutate({ email })
  const first = await mailedToken(email, 'verify')
  app.clock.advance(6 * 60_000)
  await anybody().auth.resend.mutate({ email })
  const second = await mailedToken(email, 'verify')
  expect(second).not.toBe(first)
  await anybody().auth.verify.mutate({ token: second, password, displayName })
  for (const token of [first, second]) {
    const again = anybody().auth.verify.mutate({ token, password, displayName })
    await expect(again).rejects.toMatchObject(refused)
  }
  const { userId } = await addAccount(app)
  const late = await accountToken(app, 'verify', userId)
  app.clock.advance(3_600_000)
  await expect(anybody().auth.verify.mutate({ token: late, password, displayName })).rejects.toMatchObject(refused)
})

test('of many who bring one link at once, one gets in', async () => {
  const { userId } = await addAccount(app)
  const token = await accountToken(app, 'verify', userId)
  const tries = Array.from({ length: 8 }, () => anybody().auth.verify.mutate({ token, password, displayName }))
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a link that would set a password sets none where there is one', async () => {
  const { userId, email } = await addAccount(app)
  const token = await accountToken(app, 'verify', userId)
  const passwordHash = await app.server.deps.passwords.hash('somebody else chose this one')
  await app.owner
    .updateTable('app_user')
    .set({ password_hash: passwordHash, verified_at: app.clock.now })
    .where('id', '=', userId)
    .execute()
  await expect(anybody().auth.verify.mutate({ token, password, displayName })).rejects.toMatchObject(refused)
  await expect(anybody().auth.login.mutate({ email, password })).rejects.toMatchObject(refused)
})

test('a reset ends every session, logs nobody in, and ends the other links', async () => {
  const { email, client } = await newAccount('forgetful')
  app.clock.advance(6 * 60_000)
  const other = cookieOf()
  await other.client.auth.requestReset.mutate({ email })
  const token = await mailedToken(email, 'reset')
  const { id: userId } = await app.owner
    .selectFrom('account_event')
    .innerJoin('app_user', 'app_user.id', 'account_event.user_id')
    .select('app_user.id')
    .orderBy('account_event.created_at', 'desc')
    .executeTakeFirstOrThrow()
  const spare = await accountToken(app, 'reset', userId)
  const next = 'marmalade in the attic'
  await other.client.auth.reset.mutate({ token, password: next })
  expect(other.jar.get('__Host-fd_member')).toBeUndefined()
  await expect(client.account.get.query({})).rejects.toMatchObject(refused)
  await expect(anybody().auth.reset.mutate({ token: spare, password })).rejects.toMatchObject(refused)
  await expect(anybody().auth.login.mutate({ email, password })).rejects.toMatchObject(refused)
  expect(await anybody().auth.login.mutate({ email, password: next })).toMatchObject({ next: 'done' })
  expect(await mails()).toContain(`${email}: Your password was changed`)
})

test('changing the password takes the old one, ends the other sessions and keeps this one', async () => {
  const { email, client } = await newAccount('careful')
  const elsewhere = await loggedIn(app.server.appUrl, { email, password })
  const wrong = client.account.changePassword.mutate({ current: 'not the one at all', next: 'marmalade in the attic' })
  await expect(wrong).rejects.toMatchObject({ data: { code: 'wrong_proof' } })
  expect(await elsewhere.account.get.query({})).toMatchObject({ email })
  await client.account.changePassword.mutate({ current: password, next: 'marmalade in the attic' })
  expect(await client.account.get.query({})).toMatchObject({ email })
  await expect(elsewhere.account.get.query({})).rejects.toMatchObject(refused)
  expect(await mails()).toContain(`${email}: Your password was changed`)
})

test('whoever guesses at the password from inside a session soon has no session', async () => {
  const { client } = await newAccount('watched')
  const guess = () => client.account.changePassword.mutate({ current: 'one guess of many', next: password })
  for (let tries = 0; tries < 5; tries++) {
    app.clock.advance(60_000)
    await expect(guess()).rejects.toMatchObject({ data: { code: 'wrong_proof' } })
  }
  await expect(client.account.changeEmail.mutate({ newEmail: addressOf('thief'), password })).rejects.toMatchObject(
    refused,
  )
  await expect(client.account.get.query({})).rejects.toMatchObject(refused)
})

test('a password that is too short, common, simple or the person’s own is refused with its reason', async () => {
  const { userId, email } = await addAccount(app, { email: 'alexandra.hollingsworth@people.example' })
  const token = await accountToken(app, 'verify', userId)
  const reasons = {
    'fourteen chars': 'too_short',
    passwordpassword: 'too_common',
    aaaaaaaaaaaaaaaa: 'too_simple',
    'alexandra.hollingsworth': 'too_simple',
    Hollingsworth1234: 'too_simple',
  }
  for (const [bad, code] of Object.entries(reasons)) {
    app.clock.advance(60_000)
    const trying = anybody().auth.verify.mutate({ token, password: bad, displayName })
    await expect(trying).rejects.toMatchObject({ data: { code: 'invalid', fields: [{ path: 'password', code }] } })
  }
  expect(await anybody().auth.verify.mutate({ token, password, displayName })).toMatchObject({ email })
})

test('another address is confirmed from its own mailbox; the old one hears of it, and every session ends', async () => {
  const { email, client } = await newAccount('mover')
  const newEmail = addressOf('moved')
  await expect(client.account.changeEmail.mutate({ newEmail, password: 'not the one at all' })).rejects.toMatchObject({
    data: { code: 'wrong_proof' },
  })
  await client.account.changeEmail.mutate({ newEmail, password })
  const token = await mailedToken(newEmail, 'email')
  expect(await mails()).toEqual(
    expect.arrayContaining([`${newEmail}: Confirm your new address`, `${email}: Your address is about to change`]),
  )
  expect(await client.account.get.query({})).toMatchObject({ email })
  await anybody().auth.confirmEmail.mutate({ token })
  await expect(client.account.get.query({})).rejects.toMatchObject(refused)
  await expect(anybody().auth.login.mutate({ email, password })).rejects.toMatchObject(refused)
  expect(await anybody().auth.login.mutate({ email: newEmail, password })).toMatchObject({
    account: { email: newEmail },
  })
  expect(await mails()).toContain(`${email}: Your address was changed`)
  await expect(anybody().auth.confirmEmail.mutate({ token })).rejects.toMatchObject(refused)
})

test('an address that somebody has already is told only in its own mailbox', async () => {
  const { email, client } = await newAccount('wisher')
  const taken = await newAccount('taken')
  const before = await client.account.changeEmail.mutate({ newEmail: taken.email, password })
  expect(before).toEqual({ ok: true })
  const found = await mails()
  expect(found).toContain(`${taken.email}: This address has an account already`)
  expect(found).toContain(`${email}: Your address is about to change`)
  expect(await mailedToken(taken.email, 'email')).toBe('')
})

test('an address that was taken meanwhile is not given away', async () => {
  const { client } = await newAccount('slow')
  const newEmail = addressOf('contested')
  await client.account.changeEmail.mutate({ newEmail, password })
  const token = await mailedToken(newEmail, 'email')
  await addAccount(app, { email: newEmail, password })
  await expect(anybody().auth.confirmEmail.mutate({ token })).rejects.toMatchObject(refused)
})

test('asking for yet another address ends the link to the one before, and a new password ends both', async () => {
  const { client } = await newAccount('wavering')
  await client.account.changeEmail.mutate({ newEmail: addressOf('first-wish'), password })
  const first = await mailedToken(addressOf('first-wish'), 'email')
  app.clock.advance(1_000)
  await client.account.changeEmail.mutate({ newEmail: addressOf('second-wish'), password })
  const second = await mailedToken(addressOf('second-wish'), 'email')
  await expect(anybody().auth.confirmEmail.mutate({ token: first })).rejects.toMatchObject(refused)
  await client.account.changePassword.mutate({ current: password, next: 'marmalade in the attic' })
  await expect(anybody().auth.confirmEmail.mutate({ token: second })).rejects.toMatchObject(refused)
})

test('a new password ends a change of address whose mail could not be sent yet', async () => {
  const { email, client } = await newAccount('besieged')
  await client.account.changeEmail.mutate({ newEmail: addressOf('thief'), password })
  app.mailbox.become('down')
  await runJobs(app)
  await client.account.changePassword.mutate({ current: password, next: 'marmalade in the attic' })
  app.mailbox.become('up')
  await retryJobs(app)
  const found = await mails()
  expect(found).toContain(`${email}: Your address is about to change`)
  expect(found.filter((mail) => mail.startsWith(addressOf('thief')))).toEqual([])
})

test('a new password ends a change of address that nobody has looked at yet', async () => {
  const { email, client } = await newAccount('outrun')
  const owner = cookieOf()
  await owner.client.auth.login.mutate({ email, password })
  await client.account.changeEmail.mutate({ newEmail: addressOf('robber'), password })
  await owner.client.account.changePassword.mutate({ current: password, next: 'marmalade in the attic' })
  expect((await mails()).filter((mail) => mail.includes('address'))).toEqual([])
})

test('an account that was switched off opens to nobody, with whatever they hold', async () => {
  const { email, client } = await newAccount('gone')
  const user = app.owner.selectFrom('account_event').select('user_id').orderBy('created_at', 'desc').limit(1)
  const { user_id: userId } = await user.executeTakeFirstOrThrow()
  const reset = await accountToken(app, 'reset', userId)
  const change = await accountToken(app, 'email', userId)
  await app.owner.updateTable('app_user').set({ disabled_at: app.clock.now }).where('id', '=', userId).execute()
  await expect(client.account.get.query({})).rejects.toMatchObject(refused)
  await expect(anybody().auth.login.mutate({ email, password })).rejects.toMatchObject(refused)
  await expect(anybody().auth.reset.mutate({ token: reset, password })).rejects.toMatchObject(refused)
  await expect(anybody().auth.confirmEmail.mutate({ token: change })).rejects.toMatchObject(refused)
})

test('somebody of a team sees whom they work for, and the owner of an account what happened to it', async () => {
  const agent = await addMember(app, app.a, 'agent')
  const jar = cookieJar()
  const client = await loggedIn(app.server.appUrl, agent, jar)
  const account = await client.account.get.query({})
  expect(account).toMatchObject({
    email: agent.email,
    displayName: null,
    memberships: [{ tenantName: 'Tenant A', role: 'agent' }],
  })
  expect(account.currentMembershipId).toBe(account.memberships[0]?.membershipId)
  await client.account.changePassword.mutate({ current: agent.password, next: password })
  const { events } = await client.account.activity.query({})
  expect(events.map(({ event }) => event).toSorted()).toEqual(['logged_in', 'password_changed'])
  const owner = await staffOf(app, app.b)
  expect((await owner.account.activity.query({})).events).toMatchObject([{ event: 'logged_in' }])
})

test('a mail that could not be sent is sent later', async () => {
  const email = 'refused@people.example'
  await anybody().auth.register.mutate({ email })
  await runJobs(app)
  const unsent = await app.owner.selectFrom('account_mail').select('id').where('sent_at', 'is', null).execute()
  expect(unsent).toHaveLength(1)
})
