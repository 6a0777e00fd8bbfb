import type { Account } from '../account/schemas.ts'
import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { readToken } from '../credential/token.ts'
import { startSession } from '../member/start-session.ts'
import { clearFactorCookie, readFactorCookie } from './factor-cookie.ts'
import { askForPasskey } from './passkey.ts'
import { provesFactor } from './proves-factor.ts'
import { countRecoveryCodes, endFactor, enterFactor, findTotp, listPasskeys } from './queries.ts'
import type { AskOptions, Factor } from './schemas.ts'
import { tellOfGuesses } from './tell-of-guesses.ts'

/** What they may prove themselves with, for whoever has proven their password. */
export async function factorOptions(ctx: RequestContext) {
  const { deps } = ctx
  const now = deps.now()
  const credential = presentedFactor(ctx)
  return await deps.db.app.kysely.transaction().execute(async (tx) => {
    const userId = await enterFactor(tx, credential, { now, counts: false, digits: false })
    if (!userId) throw new ApiError('unauthenticated')
    const totp = await findTotp(tx, userId).executeTakeFirst()
    const { count } = await countRecoveryCodes(tx, userId).executeTakeFirstOrThrow()
    const hasPasskey = (await listPasskeys(tx, userId).execute()).length > 0
    const occasion = { purpose: 'factor', boundTo: credential.selector, now } as const
    const passkey: AskOptions | null = hasPasskey ? await askForPasskey({ deps, tx, userId }, occasion) : null
    return { totp: totp?.confirmed_at instanceof Date, recoveryCode: count > 0, passkey }
  })
}

const methods = {
  totp: 'password_totp',
  recovery_code: 'password_recovery_code',
  passkey: 'password_passkey',
} as const

/** A wrong one is counted, and answered like a token that is not good any more (factor-matrix.test.ts). */
export async function logInWithFactor(ctx: RequestContext, factor: Factor): Promise<Account> {
  const { deps } = ctx
  const now = deps.now()
  const credential = presentedFactor(ctx)
  const userId = await deps.db.app.kysely.transaction().execute(async (tx) => {
    const entered = await enterFactor(tx, credential, { now, counts: true, digits: factor.method === 'totp' })
    if (!entered) return undefined
    const occasion = { purpose: 'factor', boundTo: credential.selector, now } as const
    const whose = { deps, tx, userId: entered }
    if (!(await provesFactor(whose, factor, occasion))) {
      await tellOfGuesses(whose, now)
      return undefined
    }
    await endFactor(tx, credential.selector, now)
    return entered
  })
  if (!userId) throw new ApiError('unauthenticated')
  clearFactorCookie(ctx)
  return await startSession(ctx, { userId, method: methods[factor.method] })
}

function presentedFactor(ctx: RequestContext) {
  const token = readFactorCookie(ctx)
  ctx.seen.presented = { kind: 'factor', token }
  return readToken('factor', token)
}
