import type { UserId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import type { Deps } from '../core/deps.ts'
import type { Occasion } from './challenge.ts'
import { provesPasskey } from './passkey.ts'
import { findTotp, takeRecoveryCode, takeTotpStep } from './queries.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import type { Factor } from './schemas.ts'
import { stepOfCode } from './totp.ts'

export type Whose = { deps: Deps; tx: Tx; userId: UserId }

/** Each is used up by being right, in the same statement: none is good twice, however many try at once. */
export async function provesFactor(whose: Whose, factor: Factor, occasion: Occasion): Promise<boolean> {
  switch (factor.method) {
    case 'totp':
      return await provesTotp(whose, factor.code, occasion.now)
    case 'recovery_code': {
      const taken = takeRecoveryCode(whose.tx, whose.userId, hashRecoveryCode(factor.code))
      return (await taken.executeTakeFirst()) !== undefined
    }
    case 'passkey':
      return await provesPasskey(whose, factor.assertion, occasion)
  }
}

async function provesTotp({ deps, tx, userId }: Whose, unverifiedCode: string, now: Date): Promise<boolean> {
  const found = await findTotp(tx, userId).executeTakeFirst()
  if (!found?.confirmed_at) return false
  const spot = { table: 'totp', column: 'secret', rowId: userId }
  const step = stepOfCode(deps.keyring.operatorKeys().open(spot, found.secret_sealed), unverifiedCode, now)
  return step !== undefined && (await takeTotpStep(tx, userId, step).executeTakeFirst()) !== undefined
}
