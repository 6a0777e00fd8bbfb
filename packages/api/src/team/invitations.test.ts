import { randomBytes } from 'node:crypto'
import { newId } from '@frontdesk/db/ids'
import { addUser } from '@frontdesk/testkit/add-user'
import { addMember, staffOf } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import { inviteTokens, invited } from '@frontdesk/testkit/invite'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { asOwnPage, loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'
import { mintToken } from '../credential/token.ts'

const day = 86_400_000
const code = (name: string) => ({ data: { code: name } })
const password = 'a heron stands in the reeds'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const someAddress = () => `${randomBytes(6).toString('hex')}@people.example`

test('who has no account joins with a password of their own, and is in', async () => {
  const email = someAddress()
  const token = await invited(app, app.a, { email, role: 'admin' })
  const browser = memberClient(app.server.appUrl, cookieJar())
  expect(await browser.invite.show.query({ token })).toEqual({ tenantName: 'Tenant A', role: 'admin' })
  await browser.invite.join.mutate({ token, password, displayName: 'Nia New' })
  expect(await browser.auth.me.query({})).toMatchObject({ displayName: 'Nia New', role: 'admin' })
  await (await loggedIn(app.server.appUrl, { email, password })).auth.me.query({})
  // Once.
  await expect(browser.invite.join.mutate({ token, password, displayName: 'Nia' })).rejects.toMatchObject(
    code('unauthenticated'),
  )
  await expect(browser.invite.show.query({ token })).rejects.toMatchObject(code('unauthenticated'))
})

test('who has an account accepts with it, and works there at once', async () => {
  const user = await addUser(app)
  const token = await invited(app, app.a, { email: user.email })
  const member = await loggedIn(app.server.appUrl, user)
  await member.invite.accept.mutate({ token, displayName: 'Otto' })
  expect(await member.auth.me.query({})).toMatchObject({ displayName: 'Otto', role: 'agent' })
  await expect(member.invite.accept.mutate({ token, displayName: 'Otto' })).rejects.toMatchObject(code('not_found'))
})

test('an invitation to an account that works never sets its password', async () => {
  const user = await addUser(app)
  const token = await invited(app, app.a, { email: user.email })
  const answers = new Set<string>()
  for (const given of [token, mintToken('invite').token, mintToken('reset').token, 'nonsense', '']) {
    answers.add(await answerTo('invite.join', { token: given, password, displayName: 'Eve' }))
  }
  expect([...answers]).toHaveLength(1)
  await expect(loggedIn(app.server.appUrl, { email: user.email, password })).rejects.toMatchObject(
    code('unauthenticated'),
  )
  await loggedIn(app.server.appUrl, user)
})

test('nobody else’s account accepts it, and that is answered like no invitation', async () => {
  const token = await invited(app, app.a, { email: someAddress() })
  const other = await loggedIn(app.server.appUrl, await addUser(app))
  for (const given of [token, mintToken('invite').token, 'nonsense']) {
    await expect(other.invite.accept.mutate({ token: given, displayName: 'Eve' })).rejects.toMatchObject(
      code('not_found'),
    )
  }
  expect((await other.account.invitations.query({})).invitations).toEqual([])
})

test('who is invited sees it in their account, and accepts or declines it there', async () => {
  const user = await addUser(app)
  await invited(app, app.a, { email: user.email })
  await invited(app, app.b, { email: user.email, role: 'admin' })
  const member = await loggedIn(app.server.appUrl, user)
  const { invitations } = await member.account.invitations.query({})
  expect(invitations.map(({ tenantName, role }) => `${tenantName} ${role}`).toSorted()).toEqual([
    'Tenant A agent',
    'Tenant B admin',
  ])
  const idOf = (name: string) => invitations.find(({ tenantName }) => tenantName === name)?.id ?? ''
  const other = await loggedIn(app.server.appUrl, await addUser(app))
  const none = encodeId('invitation', newId<'invitation'>())
  for (const invitationId of [idOf('Tenant A'), none, 'nonsense']) {
    await expect(other.account.acceptInvitation.mutate({ invitationId, displayName: 'Eve' })).rejects.toMatchObject(
      code('not_found'),
    )
    await expect(other.account.declineInvitation.mutate({ invitationId })).rejects.toMatchObject(code('not_found'))
  }
  await member.account.declineInvitation.mutate({ invitationId: idOf('Tenant A') })
  await member.account.acceptInvitation.mutate({ invitationId: idOf('Tenant B'), displayName: 'Ines' })
  expect((await member.account.invitations.query({})).invitations).toEqual([])
  expect((await member.tenant.get.query({})).name).toBe('Tenant B')
})

test('a declined, cancelled, renewed or expired invitation opens nothing, and all are refused alike', async () => {
  const owner = await staffOf(app, app.a)
  const byEmail = async (email: string) =>
    (await owner.team.invitations.query({})).invitations.find((found) => found.email === email)?.id ?? ''
  const declined = await invited(app, app.a, { email: someAddress() })
  await memberClient(app.server.appUrl).invite.decline.mutate({ token: declined })

  const cancelledEmail = someAddress()
  const cancelled = await invited(app, app.a, { email: cancelledEmail })
  await owner.team.cancelInvite.mutate({ invitationId: await byEmail(cancelledEmail) })

  const renewedEmail = someAddress()
  const renewed = await invited(app, app.a, { email: renewedEmail })
  app.clock.advance(1_000)
  const again = await staffOf(app, app.a)
  await again.team.resendInvite.mutate({ invitationId: await byEmail(renewedEmail) })
  const fresh = (await inviteTokens(app, renewedEmail)).find((token) => token !== renewed) ?? ''
  await memberClient(app.server.appUrl).invite.show.query({ token: fresh })

  const expired = await invited(app, app.a, { email: someAddress() })
  app.clock.advance(7 * day)
  for (const procedure of ['invite.show', 'invite.decline', 'invite.join']) {
    const extra = procedure === 'invite.join' ? { password, displayName: 'Eve' } : {}
    const answers = new Set<string>()
    for (const token of [
      declined,
      cancelled,
      renewed,
      expired,
      mintToken('invite').token,
      mintToken('key').token,
      '',
    ]) {
      answers.add(await answerTo(procedure, { token, ...extra }))
    }
    expect([...answers]).toHaveLength(1)
    expect([...answers][0]).toContain('"status":401')
  }
})

test('the one who invites is answered alike whether or not there is an account, and the mails are alike', async () => {
  const member = await addUser(app)
  const owner = await staffOf(app, app.a)
  const emails = [member.email, someAddress(), app.b.email]
  const answers = await Promise.all(emails.map((email) => owner.team.invite.mutate({ email, role: 'agent' })))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  for (const email of emails) expect(await inviteTokens(app, email)).toHaveLength(1)
  const words = app.mailbox
    .mails()
    .filter(({ to }) => emails.some((email) => to.includes(email)))
    .map(({ subject, text }) => `${subject}\n${text?.replace(/fd_invite_\S+/, '')}`)
  expect(new Set(words).size).toBe(1)
})

test('who is in this very team is not invited again, and who is in another is invited like anybody', async () => {
  const owner = await staffOf(app, app.a)
  const { email, membershipId } = await addMember(app, { ...app.a, email: someAddress() }, 'agent')
  for (const typed of [email, email.toUpperCase(), ` ${email} `]) {
    const again = owner.team.invite.mutate({ email: typed, role: 'admin' })
    await expect(again).rejects.toMatchObject(code('already_member'))
  }
  const { invitations } = await owner.team.invitations.query({})
  expect(invitations.filter((found) => found.email === email)).toEqual([])
  expect(await inviteTokens(app, email)).toEqual([])

  const elsewhere = await staffOf(app, app.b)
  await elsewhere.team.invite.mutate({ email, role: 'agent' })
  await owner.team.remove.mutate({ membershipId: encodeId('membership', membershipId) })
  await owner.team.invite.mutate({ email, role: 'agent' })
  expect(await inviteTokens(app, email)).toHaveLength(2)
})

test('an invitation is good for as long as its inviter may invite, and whoever sends it again stands for it', async () => {
  const owner = await staffOf(app, app.a)
  const open = memberClient(app.server.appUrl)
  const refusedAs = code('unauthenticated')
  for (const end of ['demoted', 'removed'] as const) {
    const { membershipId, ...login } = await addMember(app, { ...app.a, email: someAddress() }, 'admin')
    const admin = await loggedIn(app.server.appUrl, login)
    const user = await addUser(app)
    await admin.team.invite.mutate({ email: user.email, role: 'agent' })
    const [token = ''] = await inviteTokens(app, user.email)
    await open.invite.show.query({ token })

    const inviter = { membershipId: encodeId('membership', membershipId) }
    if (end === 'demoted') await owner.team.setRole.mutate({ ...inviter, role: 'agent' })
    else await owner.team.remove.mutate(inviter)
    await expect(open.invite.show.query({ token })).rejects.toMatchObject(refusedAs)
    await expect(open.invite.join.mutate({ token, password, displayName: 'Eve' })).rejects.toMatchObject(refusedAs)
    const invited = await loggedIn(app.server.appUrl, user)
    expect((await invited.account.invitations.query({})).invitations).toEqual([])
    const { invitations } = await owner.team.invitations.query({})
    const dead = invitations.find(({ email }) => email === user.email)
    expect(dead?.state).toBe('expired')
    const invitationId = dead?.id ?? ''
    await expect(invited.account.acceptInvitation.mutate({ invitationId, displayName: 'Eve' })).rejects.toMatchObject(
      code('not_found'),
    )

    await owner.team.resendInvite.mutate({ invitationId })
    await invited.account.acceptInvitation.mutate({ invitationId, displayName: 'Ines' })
  }
})

test('asked again in another role, it is one invitation with the last role and one good link', async () => {
  const email = someAddress()
  const first = await invited(app, app.a, { email })
  app.clock.advance(1_000)
  const owner = await staffOf(app, app.a)
  await owner.team.invite.mutate({ email, role: 'admin' })
  const second = (await inviteTokens(app, email)).find((token) => token !== first) ?? ''
  const open = memberClient(app.server.appUrl)
  await expect(open.invite.show.query({ token: first })).rejects.toMatchObject(code('unauthenticated'))
  expect((await open.invite.show.query({ token: second })).role).toBe('admin')
  const { invitations } = await owner.team.invitations.query({})
  expect(invitations.filter((found) => found.email === email)).toMatchObject([{ role: 'admin', state: 'waiting' }])
})

test('ten who join with one link at once are one who joins', async () => {
  const token = await invited(app, app.a, { email: someAddress() })
  const joins = Array.from({ length: 4 }, () =>
    memberClient(app.server.appUrl, cookieJar()).invite.join.mutate({ token, password, displayName: 'Nia' }),
  )
  const outcomes = await Promise.allSettled(joins)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('whoever had begun to register joins, and the mail for finishing that is worth nothing', async () => {
  const email = someAddress()
  await memberClient(app.server.appUrl).auth.register.mutate({ email })
  const token = await invited(app, app.a, { email })
  const verify = app.mailbox
    .mails()
    .filter(({ to }) => to.includes(email))
    .flatMap(({ text }) => /#(fd_verify_\S+)/.exec(text ?? '')?.[1] ?? [])
  expect(verify).toHaveLength(1)
  const browser = memberClient(app.server.appUrl, cookieJar())
  await browser.invite.join.mutate({ token, password, displayName: 'Nia' })
  await expect(
    browser.auth.verify.mutate({ token: verify[0] ?? '', password: 'some other words in a row', displayName: 'Eve' }),
  ).rejects.toMatchObject(code('unauthenticated'))
})

/** Everything of the answer but the date and the request's own id. */
async function answerTo(procedure: string, input: unknown): Promise<string> {
  const response = await asOwnPage(cookieJar())(`${app.server.appUrl}/api/member/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const body = (await response.text()).replace(/req_\w+/, 'req_')
  const headers = [...response.headers].filter(([name]) => !/^(date|x-request-id|ratelimit.*)$/.test(name))
  return JSON.stringify({ status: response.status, headers, body })
}
