import { randomBytes } from 'node:crypto'
import { mintForUser } from '@frontdesk/api/account/worker-queries'
import { mintToken } from '@frontdesk/api/credential/token'
import { type EmailChangeId, type UserId, newId } from '@frontdesk/db/ids'
import { hashOnce } from './hash-once.ts'
import type { TestApp } from './start-test-app.ts'

const hour = 3_600_000

export type NewAccount = { email?: string; password?: string; verified?: boolean; disabled?: boolean }

/** An account in any state, with no tenant; without a password nobody has finished it. */
export async function addAccount(app: TestApp, user: NewAccount = {}): Promise<{ userId: UserId; email: string }> {
  const { keyring, passwords } = app.server.deps
  const keys = keyring.operatorKeys()
  const email = user.email ?? `${randomBytes(6).toString('hex')}@people.example`
  const userId = newId<'user'>()
  const isVerified = user.verified ?? user.password !== undefined
  await app.owner
    .insertInto('app_user')
    .values({
      id: userId,
      email_index: keys.blindIndex('user email', email),
      email_sealed: keys.seal({ table: 'app_user', column: 'email', rowId: userId }, email),
      password_hash: user.password === undefined ? null : await hashOnce(passwords, user.password),
      verified_at: isVerified ? app.clock.now : null,
      disabled_at: user.disabled ? app.clock.now : null,
      created_at: app.clock.now,
    })
    .execute()
  return { userId, email }
}

/** A link as it would be mailed. One for an address changes it to another that nobody has. */
export async function accountToken(app: TestApp, kind: 'verify' | 'reset' | 'email', userId: UserId): Promise<string> {
  const now = app.clock.now
  const minted = mintToken(kind)
  const changeId = kind === 'email' ? await addEmailChange(app, userId) : null
  const expiresAt = new Date(now.getTime() + hour)
  await mintForUser(app.server.deps.db.worker.kysely, { kind, userId, changeId, minted, now, expiresAt })
  return minted.token
}

async function addEmailChange(app: TestApp, userId: UserId): Promise<EmailChangeId> {
  const keys = app.server.deps.keyring.operatorKeys()
  const id = newId<'email_change'>()
  const email = `${randomBytes(6).toString('hex')}@people.example`
  await app.owner
    .insertInto('email_change')
    .values({
      user_id: userId,
      id,
      email_index: keys.blindIndex('user email', email),
      email_sealed: keys.seal({ table: 'email_change', column: 'email', rowId: id }, email),
      created_at: app.clock.now,
    })
    .execute()
  return id
}
