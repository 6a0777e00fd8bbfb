import { randomBytes } from 'node:crypto'
import { decodeId, encodeId } from '@frontdesk/api/core/id-schema'
import { mintToken } from '@frontdesk/api/credential/token'
import { mintInvite, upsertInvitation } from '@frontdesk/api/team/queries'
import { asTenant } from '@frontdesk/db/as-tenant'
import { type InvitationId, type PasskeyId, newId } from '@frontdesk/db/ids'
import type { MemberRole } from '@frontdesk/db/schema'
import { addAccount } from '@frontdesk/testkit/arrange-account'
import { addMember } from '@frontdesk/testkit/arrange-staff'
import { cookieJar } from '@frontdesk/testkit/cookie-jar'
import type { TestApp } from '@frontdesk/testkit/start-test-app'
import { loggedIn, memberClient, visitorClient } from '@frontdesk/testkit/test-client'
import { addFeed } from './calendars.ts'
import type { Side } from './world.ts'

/** Procedures about the very person who asks; some end or renew the session that asks, so each call has one of its own. */
export const personal = new Set([
  'visitor.session.end',
  'member.tenant.create',
  'member.account.changePassword',
  'member.account.changeEmail',
  'member.account.endSession',
  'member.account.switchTenant',
  'member.account.acceptInvitation',
  'member.account.declineInvitation',
  'member.account.passkeyRename',
  'member.account.passkeyRemove',
  'member.invite.accept',
  'member.team.leave',
  'member.calendar.feeds.revoke',
])

/** The staff of a side, and what belongs to whoever is logged in there. */
export type People = {
  /**
   * The same side as somebody sees it who was hired a moment ago, with a login and a session that nobody else uses; so is
   * the session of its visitor.
   */
  hire(role?: MemberRole): Promise<Side>
  /** Another session, the membership, a passkey and a calendar's address of whoever is logged in, and an invitation to them. */
  session(): Promise<string>
  membership(): Promise<string>
  passkey(): Promise<string>
  feed(): Promise<string>
  ownInvitation(): Promise<string>
  ownInviteToken(): Promise<string>
  /** A member of staff, an invitation and its token that nobody else's example is about. */
  colleague(): Promise<string>
  invitation(): Promise<string>
  inviteToken(): Promise<string>
}

/** The side's own login is every example's: only who was hired is given a passkey, or nobody could prove themselves. */
export function peopleOf(app: TestApp, side: () => Side, hired = false): People {
  const { appUrl } = app.server
  const expiresAt = () => new Date(app.clock.now.getTime() + 86_400_000)

  async function inviteTo(email: string): Promise<{ invitationId: string; token: string }> {
    const { tenantId } = side().tenant
    const { keyring } = app.server.deps
    const minted = mintToken('invite')
    const now = app.clock.now
    const id: InvitationId = newId<'invitation'>()
    const saved = await asTenant({ kysely: app.owner }, tenantId, async (tx) => {
      const keys = await keyring.of(tx, tenantId)
      const { id: invitedBy } = await tx
        .selectFrom('membership')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('role', '=', 'owner')
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirstOrThrow()
      const { id: kept } = await upsertInvitation(tx, tenantId, {
        id,
        emailIndex: keyring.operatorKeys().blindIndex('user email', email),
        emailSealed: keys.seal({ table: 'invitation', column: 'email', rowId: id }, email),
        role: 'agent',
        invitedBy,
        touchable: ['owner', 'admin', 'agent'],
        now,
        expiresAt: expiresAt(),
      }).executeTakeFirstOrThrow()
      await mintInvite(tx, kept, { minted, now, expiresAt: expiresAt() })
      return kept
    })
    return { invitationId: encodeId('invitation', saved), token: minted.token }
  }
  const nobody = () => `${randomBytes(6).toString('hex')}@people.example`

  return {
    async hire(role = 'owner') {
      const { email, password } = await addMember(app, { ...side().tenant, email: nobody() }, role)
      const memberJar = cookieJar()
      await loggedIn(appUrl, { email, password }, memberJar)
      const { siteKey } = side().tenant
      const colleague: Side = {
        ...side(),
        ...(await visitorClient(app.server.widgetUrl).session.start.mutate({ siteKey })),
        tenant: { ...side().tenant, email, password },
        memberJar,
        people: peopleOf(app, () => colleague, true),
      }
      return colleague
    },
    async session() {
      const other = await loggedIn(appUrl, side().tenant, cookieJar())
      const { sessions } = await other.account.sessions.query({})
      return sessions.find(({ isThis }) => isThis)?.id ?? ''
    },
    membership: async () => (await memberClient(appUrl, side().memberJar.copy()).auth.me.query({})).membershipId,
    async passkey() {
      const keys = app.server.deps.keyring.operatorKeys()
      const { email } = hired ? side().tenant : await addAccount(app, { verified: true })
      const { id: userId } = await app.owner
        .selectFrom('app_user')
        .select('id')
        .where('email_index', '=', keys.blindIndex('user email', email))
        .executeTakeFirstOrThrow()
      const id: PasskeyId = newId<'passkey'>()
      await app.owner
        .insertInto('passkey')
        .values({
          user_id: userId,
          id,
          credential_id: randomBytes(32),
          public_key: randomBytes(77),
          counter: 0,
          transports: [],
          name_sealed: keys.seal({ table: 'passkey', column: 'name', rowId: id }, 'Phone'),
          created_at: app.clock.now,
        })
        .execute()
      return encodeId('passkey', id)
    },
    async feed() {
      const { membershipId } = await memberClient(appUrl, side().memberJar.copy()).auth.me.query({})
      const { id } = await addFeed(app, side().tenant, decodeId('membership', membershipId))
      return encodeId('calendar_feed', id)
    },
    ownInvitation: async () => (await inviteTo(side().tenant.email)).invitationId,
    ownInviteToken: async () => (await inviteTo(side().tenant.email)).token,
    async colleague() {
      const { membershipId } = await addMember(app, { ...side().tenant, email: nobody() }, 'agent')
      return encodeId('membership', membershipId)
    },
    invitation: async () => (await inviteTo(nobody())).invitationId,
    inviteToken: async () => (await inviteTo(nobody())).token,
  }
}
