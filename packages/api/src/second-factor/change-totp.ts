import { findUser } from '../account/queries.ts'
import type { AccountEntrance } from '../core/account-entrance.ts'
import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { dropUselessRecoveryCodes, makeRecoveryCodesOnce } from './change-recovery-codes.ts'
import { mustBeProven } from './prove.ts'
import { confirmTotp, deleteTotp, findTotp, upsertTotp } from './queries.ts'
import { settleChange } from './settle-change.ts'
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts'

type Own = RequestContext & { entrance: AccountEntrance }

/** Shown to be scanned, and asked for only once a right code came back. */
export async function beginTotp({ entrance }: Own): Promise<{ secret: string; uri: string }> {
  return await entrance.transaction(async (scope) => {
    const { tx, userId, keys, now } = scope
    await mustBeProven(scope)
    const secret = newTotpSecret()
    const sealed = keys.seal({ table: 'totp', column: 'secret', rowId: userId }, secret)
    const kept = await upsertTotp(tx, userId, { sealed, now }).executeTakeFirst()
    if (!kept) throw new ApiError('wrong_state')
    const { email_sealed } = await findUser(tx, userId).executeTakeFirstOrThrow()
    const email = keys.open({ table: 'app_user', column: 'email', rowId: userId }, email_sealed)
    return { secret, uri: totpUri(secret, email) }
  })
}

/** The first second factor comes with recovery codes. */
export async function enableTotp(ctx: Own, unverifiedCode: string): Promise<string[] | null> {
  const { codes, handOver } = await ctx.entrance.transaction(async (scope) => {
    const { tx, userId, keys, now } = scope
    await mustBeProven(scope)
    const found = await findTotp(tx, userId).executeTakeFirst()
    if (!found || found.confirmed_at) throw new ApiError('wrong_state')
    const secret = keys.open({ table: 'totp', column: 'secret', rowId: userId }, found.secret_sealed)
    const step = stepOfCode(secret, unverifiedCode, now)
    if (step === undefined) throw new ApiError('wrong_proof')
    if (!(await confirmTotp(tx, userId, { step, now }).executeTakeFirst())) throw new ApiError('wrong_state')
    const codes = await makeRecoveryCodesOnce(scope)
    return { codes, handOver: await settleChange(ctx, scope, 'second_factor_added') }
  })
  await handOver()
  return codes
}

export async function disableTotp(ctx: Own): Promise<void> {
  const handOver = await ctx.entrance.transaction(async (scope) => {
    await mustBeProven(scope)
    const gone = await deleteTotp(scope.tx, scope.userId).executeTakeFirst()
    if (!gone) throw new ApiError('wrong_state')
    await dropUselessRecoveryCodes(scope)
    return await settleChange(ctx, scope, 'second_factor_removed')
  })
  await handOver()
}
