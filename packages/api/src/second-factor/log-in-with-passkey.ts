import { type UserId, nilUuid, uuidOf } from '@frontdesk/db/ids'
import type { Account } from '../account/schemas.ts'
import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { startSession } from '../member/start-session.ts'
import { askForPasskey, provesPasskey } from './passkey.ts'
import { enterPasskey } from './queries.ts'
import type { AskOptions, Assertion } from './schemas.ts'

/** The same for everybody: nobody has said who they are. */
export async function passkeyOptions({ deps }: RequestContext): Promise<AskOptions> {
  const occasion = { purpose: 'login', boundTo: null, now: deps.now() } as const
  return await deps.db.app.kysely.transaction().execute((tx) => askForPasskey({ deps, tx }, occasion))
}

/** A passkey alone is both factors: something they have, unlocked by what they know or are. */
export async function logInWithPasskey(ctx: RequestContext, assertion: Assertion): Promise<Account> {
  const { deps } = ctx
  const occasion = { purpose: 'login', boundTo: null, now: deps.now() } as const
  const unverifiedUserId = readUserHandle(assertion)
  const proven = await deps.db.app.kysely.transaction().execute(async (tx) => {
    await enterPasskey(tx, unverifiedUserId, Buffer.from(assertion.credential, 'base64url'))
    return await provesPasskey({ deps, tx, userId: unverifiedUserId }, assertion, occasion)
  })
  if (!proven) throw new ApiError('unauthenticated')
  return await startSession(ctx, { userId: unverifiedUserId, method: 'passkey' })
}

function readUserHandle({ userHandle = '' }: Assertion): UserId {
  const bytes = Buffer.from(userHandle, 'base64url')
  return (bytes.length === 16 ? uuidOf(bytes) : nilUuid) as UserId // whose key it has to be, or nobody's
}
