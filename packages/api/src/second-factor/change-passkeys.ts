import { type PasskeyId, bytesOf, newId } from '@frontdesk/db/ids'
import { findUser } from '../account/queries.ts'
import type { AccountEntrance } from '../core/account-entrance.ts'
import { ApiError } from '../core/api-error.ts'
import { mustExist } from '../core/must-exist.ts'
import type { RequestContext } from '../core/request-context.ts'
import { dropUselessRecoveryCodes, makeRecoveryCodesOnce } from './change-recovery-codes.ts'
import { newChallenge } from './challenge.ts'
import { knownKeys, readNewPasskey } from './passkey.ts'
import { mustBeProven } from './prove.ts'
import { deletePasskey, insertPasskey, setPasskeyName } from './queries.ts'
import { relyingParty } from './relying-party.ts'
import type { AddPasskey } from './schemas.ts'
import { settleChange } from './settle-change.ts'

type Own = RequestContext & { entrance: AccountEntrance }

const mostPasskeys = 20
/** EdDSA, ES256, RS256: what authenticators speak. https://www.iana.org/assignments/cose */
const algorithms = [-8, -7, -257]

export async function beginPasskey({ deps, entrance }: Own) {
  const { id, name } = relyingParty(deps)
  return await entrance.transaction(async (scope) => {
    const { tx, userId, sessionId, keys, now } = scope
    await mustBeProven(scope)
    const excludeCredentials = await knownKeys(tx, userId)
    if (excludeCredentials.length >= mostPasskeys) throw new ApiError('wrong_state')
    const { email_sealed } = await findUser(tx, userId).executeTakeFirstOrThrow()
    const email = keys.open({ table: 'app_user', column: 'email', rowId: userId }, email_sealed)
    return {
      challenge: await newChallenge(tx, { purpose: 'register', boundTo: sessionId, now }),
      rp: { id, name },
      user: { id: bytesOf(userId).toString('base64url'), name: email, displayName: email },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
      timeout: 5 * 60_000,
      attestation: 'none' as const,
      excludeCredentials,
      authenticatorSelection: {
        residentKey: 'required' as const,
        requireResidentKey: true as const,
        userVerification: 'required' as const,
      },
    }
  })
}

export async function addPasskey(ctx: Own, { name, attestation }: AddPasskey): Promise<string[] | null> {
  const { deps, entrance } = ctx
  const added = await entrance.transaction(async (scope) => {
    const { tx, userId, sessionId, keys, now } = scope
    await mustBeProven(scope)
    const key = await readNewPasskey({ deps, tx }, attestation, { purpose: 'register', boundTo: sessionId, now })
    if (!key) return undefined
    const id: PasskeyId = newId<'passkey'>()
    const nameSealed = keys.seal({ table: 'passkey', column: 'name', rowId: id }, name)
    const { transports } = attestation
    const saved = await insertPasskey(tx, userId, { ...key, id, transports, nameSealed, now }).executeTakeFirst()
    if (!saved) return undefined
    const codes = await makeRecoveryCodesOnce(scope)
    return { codes, handOver: await settleChange(ctx, scope, 'second_factor_added') }
  })
  if (!added) throw new ApiError('wrong_proof')
  await added.handOver()
  return added.codes
}

export async function renamePasskey({ entrance }: Own, id: PasskeyId, name: string): Promise<void> {
  await entrance.transaction(async (scope) => {
    await mustBeProven(scope)
    const sealed = scope.keys.seal({ table: 'passkey', column: 'name', rowId: id }, name)
    mustExist(await setPasskeyName(scope.tx, scope.userId, { id, sealed }).executeTakeFirst())
  })
}

export async function removePasskey(ctx: Own, id: PasskeyId): Promise<void> {
  const handOver = await ctx.entrance.transaction(async (scope) => {
    await mustBeProven(scope)
    mustExist(await deletePasskey(scope.tx, scope.userId, id).executeTakeFirst())
    await dropUselessRecoveryCodes(scope)
    return await settleChange(ctx, scope, 'second_factor_removed')
  })
  await handOver()
}
