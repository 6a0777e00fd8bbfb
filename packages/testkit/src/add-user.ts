import { randomBytes } from 'node:crypto'
import { type UserId, newId } from '@frontdesk/db/ids'
import type { TestApp } from './start-test-app.ts'

export type TestUser = { userId: UserId; email: string; password: string }

/** Somebody with an account, and no business to work for. */
export async function addUser(app: TestApp): Promise<TestUser> {
  const { keyring, passwords } = app.server.deps
  const userId: UserId = newId<'user'>()
  const email = `${randomBytes(6).toString('hex')}@people.example`
  const password = 'a quiet evening by the canal'
  await app.owner
    .insertInto('app_user')
    .values({
      id: userId,
      email_index: keyring.operatorKeys().blindIndex('user email', email),
      email_sealed: keyring.operatorKeys().seal({ table: 'app_user', column: 'email', rowId: userId }, email),
      password_hash: await passwords.hash(password),
      verified_at: app.clock.now,
    })
    .execute()
  return { userId, email, password }
}
