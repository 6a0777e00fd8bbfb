import { type TestUser, addUser } from '@frontdesk/testkit/add-user'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { enrolPasskey, enrolTotp, totpCode } from '@frontdesk/testkit/enrol'
import { runJobs } from '@frontdesk/testkit/run-jobs'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { type MemberClient, loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { virtualAuthenticator } from '@frontdesk/testkit/virtual-authenticator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'
import { newId } from '@frontdesk/db/ids'

const minute = 60_000
const code = (name: string) => ({ data: { code: name } })

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

async function arrive(user?: TestUser) {
  const own = user ?? (await addUser(app))
  const jar = cookieJar()
  return { user: own, jar, member: await loggedIn(app.server.appUrl, own, jar) }
}

async function mailsTo(email: string): Promise<string[]> {
  await runJobs(app)
  return app.mailbox.mails().flatMap((mail) => (mail.to.includes(email) ? [mail.subject] : []))
}

/** Everything that changes how somebody logs in. */
const changes: Record<string, (member: MemberClient) => Promise<unknown>> = {
  totpBegin: (member) => member.account.totpBegin.mutate({}),
  totpConfirm: (member) => member.account.totpConfirm.mutate({ code: '000000' }),
  totpDisable: (member) => member.account.totpDisable.mutate({}),
  recoveryCodes: (member) => member.account.recoveryCodes.mutate({}),
  passkeyBegin: (member) => member.account.passkeyBegin.mutate({}),
  passkeyAdd: (member) => member.account.passkeyAdd.mutate({ name: 'Phone', attestation: anAttestation }),
  passkeyRename: (member) => member.account.passkeyRename.mutate({ passkeyId: nobodysKey, name: 'Phone' }),
  passkeyRemove: (member) => member.account.passkeyRemove.mutate({ passkeyId: nobodysKey }),
}
const nobodysKey = encodeId('passkey', newId<'passkey'>())
const anAttestation = virtualAuthenticator('http://localhost').make({
  challenge: 'x'.repeat(43),
  rp: { id: 'localhost' },
  user: { id: 'AAAA' },
})

describe.each(Object.entries(changes))('account.%s', (_, change) => {
  test('wants a proof of the last ten minutes, before it looks at anything', async () => {
    const { member, user } = await arrive()
    app.clock.advance(11 * minute)
    await expect(change(member)).rejects.toMatchObject(code('proof_needed'))
    await member.account.prove.mutate({ password: user.password })
    const answer = await change(member).then(
      () => 'done',
      (error: { data: { code: string } }) => error.data.code,
    )
    expect(answer).not.toBe('proof_needed')
  })
})

/** What asks for the password itself. */
const byPassword: Record<string, (member: MemberClient, password: string) => Promise<unknown>> = {
  changePassword: (member, current) => member.account.changePassword.mutate({ current, next: 'a pond full of lilies' }),
  changeEmail: (member, password) => member.account.changeEmail.mutate({ newEmail: 'other@people.example', password }),
}

describe.each(Object.entries(byPassword))('account.%s', (_, change) => {
  test('wants the second factor as well, of who has one', async () => {
    const { member, user } = await arrive()
    const { secret } = await enrolTotp(app, member)
    app.clock.advance(11 * minute)
    await expect(change(member, user.password)).rejects.toMatchObject(code('proof_needed'))
    await expect(change(member, 'not the pass phrase at all')).rejects.toMatchObject(code('proof_needed'))
    await member.account.prove.mutate({
      password: user.password,
      factor: { method: 'totp', code: totpCode(app, secret) },
    })
    await expect(change(member, 'not the pass phrase at all')).rejects.toMatchObject(code('wrong_proof'))
    expect(await change(member, user.password)).toEqual({ ok: true })
  })

  test('wants the password alone, of who has nothing else', async () => {
    const { member, user } = await arrive()
    app.clock.advance(11 * minute)
    expect(await change(member, user.password)).toEqual({ ok: true })
  })
})

test('the first second factor ends every other session, goes on under a new token, and is told by mail', async () => {
  const { user, jar, member } = await arrive()
  const other = await arrive(user)
  const captured = jar.copy()
  const { recoveryCodes } = await enrolTotp(app, member)
  expect(new Set(recoveryCodes).size).toBe(10)
  expect(recoveryCodes[0]).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/)
  for (const stolen of [other.jar, captured]) {
    await expect(memberClient(app.server.appUrl, stolen).account.get.query({})).rejects.toMatchObject(
      code('unauthenticated'),
    )
  }
  expect((await member.account.get.query({})).secondFactor).toEqual({ totp: true, passkey: false, recoveryCodes: 10 })
  expect(await mailsTo(user.email)).toEqual(['A way to log in was added'])
})

test('removing the last one leaves the password alone, and no recovery codes', async () => {
  const { user, member } = await arrive()
  await enrolTotp(app, member)
  await member.account.totpDisable.mutate({})
  expect((await member.account.get.query({})).secondFactor).toEqual({ totp: false, passkey: false, recoveryCodes: 0 })
  expect((await mailsTo(user.email)).toSorted()).toEqual(['A way to log in was added', 'A way to log in was removed'])
  await loggedIn(app.server.appUrl, user).then((back) => back.account.get.query({}))
})

test('new recovery codes take the place of the old', async () => {
  const { user, member } = await arrive()
  const { recoveryCodes: old } = await enrolTotp(app, member)
  const { codes } = await member.account.recoveryCodes.mutate({})
  const browser = memberClient(app.server.appUrl, cookieJar())
  await browser.auth.login.mutate({ email: user.email, password: user.password })
  const use = (text: string) => browser.auth.factor.mutate({ factor: { method: 'recovery_code', code: text } })
  await expect(use(old[0] ?? '')).rejects.toMatchObject(code('unauthenticated'))
  await use(codes[0] ?? '')
  expect((await browser.account.get.query({})).secondFactor.recoveryCodes).toBe(9)
})

test('an authenticator app is not asked for until it has shown a right code', async () => {
  const { user, member } = await arrive()
  const { secret, uri } = await member.account.totpBegin.mutate({})
  expect(uri).toContain(`otpauth://totp/Frontdesk:${encodeURIComponent(user.email)}`)
  await expect(member.account.totpConfirm.mutate({ code: '000000' })).rejects.toMatchObject(code('wrong_proof'))
  expect(
    await memberClient(app.server.appUrl).auth.login.mutate({ email: user.email, password: user.password }),
  ).toMatchObject({ next: 'done' })
  await member.account.totpConfirm.mutate({ code: totpCode(app, secret) })
  await expect(member.account.totpBegin.mutate({})).rejects.toMatchObject(code('wrong_state'))
})

test('passkeys have names, are removed, and are their owner’s alone', async () => {
  const { member } = await arrive()
  const { authenticator, recoveryCodes } = await enrolPasskey(app, member)
  expect(recoveryCodes).toHaveLength(10)
  const [key] = (await member.account.passkeys.query({})).passkeys
  const passkeyId = key?.id ?? ''
  expect(key).toMatchObject({ name: 'Phone', lastUsedAt: null })
  await member.account.passkeyRename.mutate({ passkeyId, name: 'Old phone' })
  expect((await member.account.passkeys.query({})).passkeys[0]?.name).toBe('Old phone')
  const somebodyElse = (await arrive()).member
  for (const id of [passkeyId, nobodysKey, 'nonsense']) {
    await expect(somebodyElse.account.passkeyRemove.mutate({ passkeyId: id })).rejects.toMatchObject(code('not_found'))
    await expect(somebodyElse.account.passkeyRename.mutate({ passkeyId: id, name: 'Mine' })).rejects.toMatchObject(
      code('not_found'),
    )
  }
  await member.account.passkeyRemove.mutate({ passkeyId })
  const open = memberClient(app.server.appUrl)
  const assertion = authenticator.use(await open.auth.passkeyOptions.mutate({}))
  await expect(open.auth.passkeyLogin.mutate({ assertion })).rejects.toMatchObject(code('unauthenticated'))
})

test('a passkey is not made for another challenge, page or house, nor twice', async () => {
  const { member } = await arrive()
  const make = async (twist: { origin?: string; rpId?: string; challenge?: string; userVerified?: boolean }) => {
    const options = await member.account.passkeyBegin.mutate({})
    return virtualAuthenticator(new URL(app.server.appUrl).origin).make(options, twist)
  }
  const lies = [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { challenge: 'x'.repeat(43) },
    { userVerified: false },
  ]
  for (const twist of lies) {
    const attestation = await make(twist)
    await expect(member.account.passkeyAdd.mutate({ name: 'Phone', attestation })).rejects.toMatchObject(
      code('wrong_proof'),
    )
  }
  const attestation = await make({})
  await member.account.passkeyAdd.mutate({ name: 'Phone', attestation })
  await expect(member.account.passkeyAdd.mutate({ name: 'Phone', attestation })).rejects.toMatchObject(
    code('wrong_proof'),
  )
  const theirs = await make({})
  const other = (await arrive()).member
  await expect(other.account.passkeyAdd.mutate({ name: 'Phone', attestation: theirs })).rejects.toMatchObject(
    code('wrong_proof'),
  )
})

test('who has a second factor proves it too, or shows a passkey', async () => {
  const { user, member } = await arrive()
  const { secret } = await enrolTotp(app, member)
  const { authenticator } = await enrolPasskey(app, member)
  app.clock.advance(11 * minute)
  const { password } = user
  const assertion = authenticator.use(await member.account.proveOptions.mutate({}))
  const right = { method: 'totp', code: totpCode(app, secret) } as const
  for (const proof of [{}, { password }, { factor: right }, { password: 'wrong', factor: right }]) {
    await expect(member.account.prove.mutate(proof)).rejects.toMatchObject(code('wrong_proof'))
  }
  await expect(member.account.totpDisable.mutate({})).rejects.toMatchObject(code('proof_needed'))
  await member.account.prove.mutate({ factor: { method: 'passkey', assertion } })
  app.clock.advance(11 * minute)
  await member.account.prove.mutate({
    password,
    factor: { method: 'totp', code: totpCode(app, secret) },
  })
  await member.account.totpDisable.mutate({})
})

test('whoever guesses at the password from a session loses the session', async () => {
  const { jar, member, user } = await arrive()
  const guesses = Array.from({ length: 9 }, () => member.account.prove.mutate({ password: 'a wrong guess' }))
  await Promise.allSettled(guesses)
  app.clock.advance(2 * minute) // past the limit of calls
  await expect(member.account.prove.mutate({ password: user.password })).rejects.toMatchObject(code('unauthenticated'))
  await expect(memberClient(app.server.appUrl, jar).account.get.query({})).rejects.toMatchObject(
    code('unauthenticated'),
  )
})
