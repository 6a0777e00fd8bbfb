import { newId } from '@frontdesk/db/ids'
import type { AccountMailKind } from '@frontdesk/db/schema'
import type { Deps } from '../core/deps.ts'
import type { IntakeAnswer } from '../intake/answer-request.ts'
import { findAccount } from './queries.ts'
import { queueAccountMail } from './queue-account-mail.ts'
import { openAccount } from './worker-queries.ts'

type Words = Record<'unverified' | 'verified' | 'disabled', AccountMailKind>

const registering: Words = { unverified: 'finish_account', verified: 'has_account', disabled: 'switched_off' }
const resetting: Words = { unverified: 'finish_account', verified: 'reset', disabled: 'switched_off' }

/** An account that is nobody's yet, until whoever reads that mailbox chooses a password. */
export const answerRegister: IntakeAnswer<'register'> = async (deps, { email }) => {
  const keys = deps.keyring.operatorKeys()
  const id = newId<'user'>()
  await openAccount(deps.db.worker.kysely, id, {
    emailIndex: keys.blindIndex('user email', email),
    emailSealed: keys.seal({ table: 'app_user', column: 'email', rowId: id }, email),
    now: deps.now(),
  })
  await mailTo(deps, email, registering)
}

export const answerResend: IntakeAnswer<'resend'> = async (deps, { email }) => await mailTo(deps, email, registering)

/** An address without an account gets nothing: nobody there has anything to do with us. */
export const answerReset: IntakeAnswer<'reset'> = async (deps, { email }) => await mailTo(deps, email, resetting)

async function mailTo(deps: Deps, email: string, words: Words): Promise<void> {
  const keys = deps.keyring.operatorKeys()
  const db = deps.db.worker.kysely
  const found = await findAccount(db, keys.blindIndex('user email', email))
  if (!found) return
  const state = found.disabled ? 'disabled' : found.verified ? 'verified' : 'unverified'
  await queueAccountMail({ db, keys }, { kind: words[state], userId: found.user_id, email, now: deps.now() })
}
