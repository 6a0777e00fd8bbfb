import { type LoginSessionId, type UserId, newId } from '@frontdesk/db/ids'
import type { IntakeAnswer } from '../intake/answer-request.ts'
import { findAccount } from './queries.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { askEmailChange, findOwnAddress } from './worker-queries.ts'

/** The old address hears of it either way; what the new one hears depends on whose it is, and only its owner reads that. */
export const answerEmailChange: IntakeAnswer<'email_change'> = async (deps, { email, ...asker }) => {
  const userId = asker.userId as UserId // written by a procedure that had proven both
  const sessionId = asker.sessionId as LoginSessionId
  const keys = deps.keyring.operatorKeys()
  const now = deps.now()
  const changeId = newId<'email_change'>()
  const emailIndex = keys.blindIndex('user email', email)
  const emailSealed = keys.seal({ table: 'email_change', column: 'email', rowId: changeId }, email)
  await deps.db.worker.kysely.transaction().execute(async (db) => {
    const own = await findOwnAddress(db, userId)
    if (!own || own.email_index.equals(emailIndex)) return
    if (!(await askEmailChange(db, { userId, sessionId, changeId }, { emailIndex, emailSealed, now }))) return
    const oldEmail = keys.open({ table: 'app_user', column: 'email', rowId: userId }, own.email_sealed)
    await queueAccountMail({ db, keys }, { kind: 'email_changing', userId, email: oldEmail, now })
    const other = await findAccount(db, emailIndex)
    const isTaken = other && (other.verified || other.disabled)
    if (isTaken) await queueAccountMail({ db, keys }, { kind: 'email_taken', userId: other.user_id, email, now })
    else await queueAccountMail({ db, keys }, { kind: 'confirm_email', userId, changeId, email, now })
  })
}
