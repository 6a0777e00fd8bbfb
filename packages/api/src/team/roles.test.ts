import { randomBytes } from 'node:crypto'
import { newId } from '@frontdesk/db/ids'
import type { MemberRole } from '@frontdesk/db/schema'
import { addUser } from '@frontdesk/testkit/add-user'
import { addMember, staffOf } from '@frontdesk/testkit/arrange-staff'
import { type CookieJar, cookieJar } from '@frontdesk/testkit/cookie-jar'
import { type TestApp, startTestApp } from '@frontdesk/testkit/start-test-app'
import { type MemberClient, loggedIn, memberClient } from '@frontdesk/testkit/test-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../core/id-schema.ts'

const code = (name: string) => ({ data: { code: name } })

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app[Symbol.asyncDispose]())

/** A business of its own, so that counting its owners is not disturbed by other tests. */
async function newBusiness() {
  const owner = await loggedIn(app.server.appUrl, await addUser(app))
  const wish = { name: 'House', zone: 'Europe/Lisbon', currency: 'EUR', languages: ['en'], displayName: 'First' }
  await owner.tenant.create.mutate(wish)
  return owner
}

/** Somebody of that role on the staff, with their browser. */
async function hired(owner: MemberClient, role: MemberRole) {
  const { id } = await owner.tenant.get.query({})
  const tenantId = app.owner.selectFrom('tenant').select('id').where('name', '=', 'House')
  const rows = await tenantId.execute()
  const own = rows.find((row) => encodeId('tenant', row.id) === id)
  if (!own) throw new Error('no such business')
  const email = `${randomBytes(6).toString('hex')}@staff.example`
  const tenant = { tenantId: own.id, siteKey: '', email, password: '' }
  const { membershipId, ...login } = await addMember(app, tenant, role)
  const jar = cookieJar()
  return {
    membershipId: encodeId('membership', membershipId),
    login,
    jar,
    member: await loggedIn(app.server.appUrl, login, jar),
  }
}

const isDead = async (jar: CookieJar) => {
  const held = memberClient(app.server.appUrl, jar)
  await expect(held.account.get.query({})).rejects.toMatchObject(code('unauthenticated'))
}

test('the team is everybody’s to see, their addresses are for those who decide', async () => {
  const owner = await newBusiness()
  const { member: agent } = await hired(owner, 'agent')
  const seen = (await owner.team.list.query({})).members
  expect(seen.map(({ displayName, role, isMe }) => [displayName, role, isMe])).toEqual([
    ['First', 'owner', true],
    ['The agent', 'agent', false],
  ])
  expect(seen.every(({ email }) => email?.includes('@'))).toBe(true)
  expect((await agent.team.list.query({})).members.map(({ email }) => email)).toEqual([null, null])
})

/** What only some roles may do, with whom it is about. */
const calls: Record<string, (member: MemberClient, membershipId: string) => Promise<unknown>> = {
  invite: (member) => member.team.invite.mutate({ email: 'nia@people.example', role: 'agent' }),
  invitations: (member) => member.team.invitations.query({}),
  resendInvite: (member) => member.team.resendInvite.mutate({ invitationId: 'nonsense' }),
  cancelInvite: (member) => member.team.cancelInvite.mutate({ invitationId: 'nonsense' }),
  setRole: (member, membershipId) => member.team.setRole.mutate({ membershipId, role: 'agent' }),
  remove: (member, membershipId) => member.team.remove.mutate({ membershipId }),
}

describe.each(Object.entries(calls))('team.%s', (_, call) => {
  test('is nothing for an agent, whoever it is about', async () => {
    const owner = await newBusiness()
    const { member, membershipId } = await hired(owner, 'agent')
    for (const about of [membershipId, 'nonsense', encodeId('membership', newId<'membership'>())]) {
      await expect(call(member, about)).rejects.toMatchObject(code('forbidden'))
    }
  })
})

test('an admin makes nobody an owner, before anybody is looked up', async () => {
  const owner = await newBusiness()
  const { member: admin } = await hired(owner, 'admin')
  const none = encodeId('membership', newId<'membership'>())
  await expect(admin.team.setRole.mutate({ membershipId: none, role: 'owner' })).rejects.toMatchObject(
    code('forbidden'),
  )
  await expect(admin.team.invite.mutate({ email: 'o@people.example', role: 'owner' })).rejects.toMatchObject(
    code('forbidden'),
  )
})

test('an admin neither changes nor removes an owner', async () => {
  const owner = await newBusiness()
  const { member: admin } = await hired(owner, 'admin')
  const { membershipId } = await owner.auth.me.query({})
  await expect(admin.team.setRole.mutate({ membershipId, role: 'agent' })).rejects.toMatchObject(code('not_found'))
  await expect(admin.team.remove.mutate({ membershipId })).rejects.toMatchObject(code('not_found'))
  await owner.team.invite.mutate({ email: 'o@people.example', role: 'owner' })
  const [invitation] = (await admin.team.invitations.query({})).invitations
  const invitationId = invitation?.id ?? ''
  await expect(admin.team.cancelInvite.mutate({ invitationId })).rejects.toMatchObject(code('not_found'))
  await expect(admin.team.invite.mutate({ email: 'o@people.example', role: 'agent' })).rejects.toMatchObject(
    code('wrong_state'),
  )
})

test('another business’s people and invitations are like none', async () => {
  const owner = await newBusiness()
  const stranger = await newBusiness()
  const { membershipId } = await stranger.auth.me.query({})
  await stranger.team.invite.mutate({ email: 'x@people.example', role: 'agent' })
  const [invitation] = (await stranger.team.invitations.query({})).invitations
  const invitationId = invitation?.id ?? ''
  await expect(owner.team.setRole.mutate({ membershipId, role: 'agent' })).rejects.toMatchObject(code('not_found'))
  await expect(owner.team.remove.mutate({ membershipId })).rejects.toMatchObject(code('not_found'))
  await expect(owner.team.cancelInvite.mutate({ invitationId })).rejects.toMatchObject(code('not_found'))
  await expect(owner.team.resendInvite.mutate({ invitationId })).rejects.toMatchObject(code('not_found'))
})

test('another role, removal and switching off end the sessions at once, whoever holds their cookies', async () => {
  const owner = await newBusiness()
  const changed = await hired(owner, 'agent')
  await owner.team.setRole.mutate({ membershipId: changed.membershipId, role: 'admin' })
  await isDead(changed.jar)
  expect((await (await loggedIn(app.server.appUrl, changed.login)).auth.me.query({})).role).toBe('admin')

  const removed = await hired(owner, 'admin')
  await owner.team.remove.mutate({ membershipId: removed.membershipId })
  await isDead(removed.jar)
  const back = await loggedIn(app.server.appUrl, removed.login)
  await expect(back.auth.me.query({})).rejects.toMatchObject(code('forbidden'))

  const off = await hired(owner, 'agent')
  const { userId } = await app.owner
    .selectFrom('app_user')
    .innerJoin('membership', 'membership.user_id', 'app_user.id')
    .select('app_user.id as userId')
    .orderBy('membership.created_at', 'desc')
    .executeTakeFirstOrThrow()
  await app.owner.updateTable('app_user').set({ disabled_at: app.clock.now }).where('id', '=', userId).execute()
  await isDead(off.jar)
  const sessions = app.owner.selectFrom('login_session').select('id').where('user_id', '=', userId)
  expect(await sessions.execute()).toEqual([])
})

test('whoever leaves is out, and their cookie dead', async () => {
  const owner = await newBusiness()
  const { member, jar } = await hired(owner, 'agent')
  const captured = jar.copy()
  await member.team.leave.mutate({})
  await isDead(captured)
  expect((await owner.team.list.query({})).members).toHaveLength(1)
})

test('the last owner neither leaves nor becomes anything else', async () => {
  const owner = await newBusiness()
  await hired(owner, 'admin')
  const { membershipId } = await owner.auth.me.query({})
  await expect(owner.team.leave.mutate({})).rejects.toMatchObject(code('last_owner'))
  await expect(owner.team.setRole.mutate({ membershipId, role: 'admin' })).rejects.toMatchObject(code('last_owner'))
  await expect(owner.team.remove.mutate({ membershipId })).rejects.toMatchObject(code('last_owner'))
  expect((await owner.auth.me.query({})).role).toBe('owner')
})

test.each(['leave', 'step down', 'remove each other'])('when two owners %s at once, one of them stays', async (how) => {
  for (let round = 0; round < 5; round++) {
    const first = await newBusiness()
    const second = await hired(first, 'owner')
    const { membershipId } = await first.auth.me.query({})
    const outcomes = await Promise.allSettled(
      how === 'leave'
        ? [first.team.leave.mutate({}), second.member.team.leave.mutate({})]
        : how === 'step down'
          ? [
              first.team.setRole.mutate({ membershipId, role: 'agent' }),
              second.member.team.setRole.mutate({ membershipId: second.membershipId, role: 'agent' }),
            ]
          : [
              first.team.remove.mutate({ membershipId: second.membershipId }),
              second.member.team.remove.mutate({ membershipId }),
            ],
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { tenant_id } = await app.owner
      .selectFrom('tenant')
      .select('id as tenant_id')
      .where('name', '=', 'House')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
    const owners = app.owner.selectFrom('membership').select('id').where('tenant_id', '=', tenant_id)
    expect(await owners.where('role', '=', 'owner').execute()).toHaveLength(1)
  }
})

test('staff of a real business see its own team alone', async () => {
  const owner = await staffOf(app, app.a)
  expect((await owner.team.list.query({})).members.map(({ email }) => email)).toEqual([app.a.email])
})
