import { findUser } from '../account/queries.ts'
import { queueOwnMail } from '../account/queue-account-mail.ts'
import type { Whose } from './proves-factor.ts'
import { areCodesBlocked } from './queries.ts'

/** Somebody has the password and guesses. They learn nothing new; whose it is does, once a day (guessed-codes.test.ts). */
export async function tellOfGuesses({ deps, tx, userId }: Whose, now: Date): Promise<void> {
  if (!(await areCodesBlocked(tx, now))) return
  const keys = deps.keyring.operatorKeys()
  const { email_sealed } = await findUser(tx, userId).executeTakeFirstOrThrow()
  const email = keys.open({ table: 'app_user', column: 'email', rowId: userId }, email_sealed)
  const day = now.toISOString().slice(0, 10)
  await queueOwnMail({ tx, keys }, { kind: 'codes_blocked', email, now, cause: day })
}
