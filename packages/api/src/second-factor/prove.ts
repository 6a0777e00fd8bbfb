import type { AccountEntrance, AccountScope } from '../core/account-entrance.ts'
import { findUser, listFactors } from '../account/queries.ts'
import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { deleteLoginSession } from '../login-session/queries.ts'
import { askForPasskey } from './passkey.ts'
import { provesFactor } from './proves-factor.ts'
import { countProof, findProof, setProven } from './queries.ts'
import type { AskOptions, Prove } from './schemas.ts'

type Own = RequestContext & { entrance: AccountEntrance }

const freshMs = 10 * 60_000
const mostFailures = 5

/** What changes how somebody logs in wants more than a session that was opened some time ago. */
export async function mustBeProven({ tx, userId, sessionId, now }: AccountScope): Promise<void> {
  const { proven_at: at } = await findProof(tx, userId, sessionId).executeTakeFirstOrThrow()
  if (now.getTime() - at.getTime() > freshMs) throw new ApiError('proof_needed')
}

/** What asks for the password itself asks whoever has more than that for more: the password alone may be what was stolen. */
export async function mustHaveProvenFactor(scope: AccountScope): Promise<void> {
  const { totp, passkey } = await listFactors(scope.tx, scope.userId).executeTakeFirstOrThrow()
  if (totp || passkey) await mustBeProven(scope)
}

export async function proofOptions({ deps, entrance }: Own): Promise<AskOptions> {
  return await entrance.transaction(({ tx, userId, sessionId, now }) =>
    askForPasskey({ deps, tx, userId }, { purpose: 'prove', boundTo: sessionId, now }),
  )
}

/** All that logging in takes, once more. Whoever fails too often loses the session: it may not be theirs. */
export async function prove({ deps, entrance }: Own, { password, factor }: Prove): Promise<void> {
  const own = await entrance.transaction(async ({ tx, userId, sessionId }) => {
    if (!(await mayTry({ tx, userId, sessionId }))) return undefined
    const { password_hash } = await findUser(tx, userId).executeTakeFirstOrThrow()
    const { totp, passkey } = await listFactors(tx, userId).executeTakeFirstOrThrow()
    return { passwordHash: password_hash, hasFactor: totp || passkey }
  })
  if (!own) throw new ApiError('unauthenticated')
  const passwordRight = await deps.passwords.verify(password ?? '', own.passwordHash)
  const enough = passwordRight ? factor !== undefined || !own.hasFactor : factor?.method === 'passkey' && !password
  const proven = await entrance.transaction(async ({ tx, userId, sessionId, now }) => {
    const occasion = { purpose: 'prove', boundTo: sessionId, now } as const
    if (!enough || (factor && !(await provesFactor({ deps, tx, userId }, factor, occasion)))) return false
    await setProven(tx, userId, { sessionId, now }).execute()
    return true
  })
  if (!proven) throw new ApiError('wrong_proof')
}

/** Counts an attempt before it is looked at. After too many the session ends, once the transaction is committed. */
export async function mayTry({ tx, userId, sessionId }: Pick<AccountScope, 'tx' | 'userId' | 'sessionId'>) {
  const { failed_proofs: failures } = await countProof(tx, userId, sessionId).executeTakeFirstOrThrow()
  if (failures <= mostFailures) return true
  await deleteLoginSession(tx, userId, sessionId).execute()
  return false
}
