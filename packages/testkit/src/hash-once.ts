import type { PasswordHasher } from '@frontdesk/api/credential/password'

const known = new Map<string, Promise<string>>()

/** People of one test who have the same password have one hash of it: to make one takes as long as to start a server. */
export async function hashOnce(passwords: PasswordHasher, password: string): Promise<string> {
  const hash = known.get(password) ?? passwords.hash(password)
  known.set(password, hash)
  return await hash
}
