import type { UserId } from '@frontdesk/db/ids'
import { addAccount } from './arrange-account.ts'
import type { TestApp } from './start-test-app.ts'

export type TestUser = { userId: UserId; email: string; password: string }

/** Somebody who can log in, and has no business to work for. */
export async function addUser(app: TestApp): Promise<TestUser> {
  const password = 'a quiet evening by the canal'
  return { ...(await addAccount(app, { password })), password }
}
