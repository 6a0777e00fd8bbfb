import { listFactors } from '../account/queries.ts'
import type { AccountEntrance, AccountScope } from '../core/account-entrance.ts'
import { ApiError } from '../core/api-error.ts'
import type { RequestContext } from '../core/request-context.ts'
import { mustBeProven } from './prove.ts'
import { countRecoveryCodes, deleteRecoveryCodes, insertRecoveryCodes } from './queries.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { settleChange } from './settle-change.ts'

/** New ones in place of the old, which are worth nothing from here on. */
export async function renewRecoveryCodes(ctx: RequestContext & { entrance: AccountEntrance }): Promise<string[]> {
  const { codes, handOver } = await ctx.entrance.transaction(async (scope) => {
    await mustBeProven(scope)
    if (!(await hasFactor(scope))) throw new ApiError('wrong_state')
    const codes = await makeRecoveryCodes(scope)
    return { codes, handOver: await settleChange(ctx, scope, 'recovery_codes_made') }
  })
  await handOver()
  return codes
}

/** With the first second factor, so that losing it does not lock anybody out. */
export async function makeRecoveryCodesOnce(scope: AccountScope): Promise<string[] | null> {
  const { count } = await countRecoveryCodes(scope.tx, scope.userId).executeTakeFirstOrThrow()
  return count > 0 ? null : await makeRecoveryCodes(scope)
}

export async function dropUselessRecoveryCodes(scope: AccountScope): Promise<void> {
  if (await hasFactor(scope)) return
  await deleteRecoveryCodes(scope.tx, scope.userId).execute()
}

async function makeRecoveryCodes({ tx, userId, now }: AccountScope): Promise<string[]> {
  const codes = newRecoveryCodes()
  await deleteRecoveryCodes(tx, userId).execute()
  await insertRecoveryCodes(tx, userId, { hashes: codes.map(hashRecoveryCode), now }).execute()
  return codes
}

async function hasFactor({ tx, userId }: AccountScope): Promise<boolean> {
  const { totp, passkey } = await listFactors(tx, userId).executeTakeFirstOrThrow()
  return totp || passkey
}
