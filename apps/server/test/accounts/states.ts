import { mintForUser } from '@frontdesk/api/account/worker-queries'
import { createMember } from '@frontdesk/api/tenant/create-tenant'
import { mintToken } from '@frontdesk/api/credential/token'
import { asTenant } from '@frontdesk/db/as-tenant'
import type { UserId } from '@frontdesk/db/ids'
import { addAccount } from '@frontdesk/testkit/arrange-account'
import { staffOf } from '@frontdesk/testkit/arrange-staff'
import type { TestApp } from '@frontdesk/testkit/start-test-app'

/** Everything that an address can be to us. */
export const states = ['none', 'unverified', 'verified', 'disabled', 'invited', 'member of another tenant'] as const
export type State = (typeof states)[number]

/** Somebody's address, and a token of theirs that has run out. */
export type Person = { state: State; email: string; staleToken: (kind: TokenKind) => Promise<string> }
type TokenKind = 'verify' | 'reset' | 'email'

const password = 'somebody keeps this to themselves'

export async function personIn(app: TestApp, state: State, email: string): Promise<Person> {
  const userId = await arrange(app, state, email)
  return { state, email, staleToken: async (kind) => await staleToken(app, kind, userId) }
}

async function arrange(app: TestApp, state: State, email: string): Promise<UserId | undefined> {
  switch (state) {
    case 'none':
      return undefined
    case 'unverified':
      return (await addAccount(app, { email })).userId
    case 'verified':
      return (await addAccount(app, { email, password })).userId
    case 'disabled':
      return (await addAccount(app, { email, password, disabled: true })).userId
    case 'invited': {
      const owner = await staffOf(app, app.a)
      await owner.team.invite.mutate({ email, role: 'agent' })
      return undefined
    }
    case 'member of another tenant': {
      const { keyring, passwords } = app.server.deps
      const { tenantId } = app.b
      const passwordHash = await passwords.hash(password)
      const login = { email, passwordHash, verifiedAt: app.clock.now }
      const member = { ...login, tenantId, displayName: 'Somebody', role: 'agent' as const }
      const id = await asTenant({ kysely: app.owner }, tenantId, async (tx) => await createMember(tx, keyring, member))
      const found = app.owner.selectFrom('membership').select('user_id').where('id', '=', id)
      return (await found.executeTakeFirstOrThrow()).user_id
    }
  }
}

async function staleToken(app: TestApp, kind: TokenKind, userId: UserId | undefined): Promise<string> {
  const minted = mintToken(kind)
  // A change of address needs one; a token without it is never minted.
  if (userId === undefined || kind === 'email') return minted.token
  const now = app.clock.now
  await mintForUser(app.server.deps.db.worker.kysely, {
    kind,
    userId,
    changeId: null,
    minted,
    now: new Date(now.getTime() - 7_200_000),
    expiresAt: new Date(now.getTime() - 3_600_000),
  })
  return minted.token
}
