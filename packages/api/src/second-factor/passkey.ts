import type { UserId } from '@frontdesk/db/ids'
import type { Tx } from '@frontdesk/db/open-database'
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Deps } from '../core/deps.ts'
import { type Occasion, newChallenge, takeSignedChallenge } from './challenge.ts'
import { findPasskey, listPasskeys, usePasskey } from './queries.ts'
import { relyingParty } from './relying-party.ts'
import type { AskOptions, Assertion, Attestation } from './schemas.ts'

const timeout = 5 * 60_000
type Transports = NonNullable<AskOptions['allowCredentials'][number]['transports']>

/** For a passkey of this person, or without one for any that the browser knows. */
export async function askForPasskey(
  { deps, tx, userId }: { deps: Deps; tx: Tx; userId?: UserId },
  occasion: Occasion,
): Promise<AskOptions> {
  return {
    challenge: await newChallenge(tx, occasion),
    rpId: relyingParty(deps).id,
    timeout,
    userVerification: 'required',
    allowCredentials: userId ? await knownKeys(tx, userId) : [],
  }
}

export async function knownKeys(tx: Tx, userId: UserId): Promise<AskOptions['allowCredentials']> {
  return (await listPasskeys(tx, userId).execute()).map((key) => ({
    type: 'public-key',
    id: key.credential_id.toString('base64url'),
    transports: key.transports as Transports, // only ever what Attestation lets through
  }))
}

/** Whether it is this person's own key that signed a challenge of ours, on our own page, with its user verified. */
export async function provesPasskey(
  { deps, tx, userId }: { deps: Deps; tx: Tx; userId: UserId },
  assertion: Assertion,
  occasion: Occasion,
): Promise<boolean> {
  const challenge = await takeSignedChallenge(tx, assertion.clientDataJSON, occasion)
  const key = await findPasskey(tx, userId, Buffer.from(assertion.credential, 'base64url')).executeTakeFirst()
  if (challenge === undefined || !key) return false
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(deps)
  const { credential: id, ...response } = assertion
  const verified = await orFalse(
    verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: withoutUndefined(response) },
      credential: { id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
    }),
  )
  if (!verified || !verified.verified) return false
  const use = { id: key.id, from: key.counter, to: verified.authenticationInfo.newCounter, now: occasion.now }
  return (await usePasskey(tx, userId, use).executeTakeFirst()) !== undefined
}

/** A key that was just made for this person, on our own page, with its user verified. */
export async function readNewPasskey(
  { deps, tx }: { deps: Deps; tx: Tx },
  attestation: Attestation,
  occasion: Occasion,
) {
  const challenge = await takeSignedChallenge(tx, attestation.clientDataJSON, occasion)
  if (challenge === undefined) return undefined
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(deps)
  const { credential: id, ...response } = attestation
  const verified = await orFalse(
    verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
    }),
  )
  if (!verified || !verified.verified) return undefined
  const { credential } = verified.registrationInfo
  return {
    credentialId: Buffer.from(credential.id, 'base64url'),
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
  }
}

/** The library throws at whatever is wrong, and what exactly is nobody's business. It touches nothing of ours. */
async function orFalse<T>(verifying: Promise<T>): Promise<T | false> {
  try {
    return await verifying
  } catch {
    return false
  }
}

function withoutUndefined({ userHandle, ...response }: Omit<Assertion, 'credential'>) {
  return { ...response, ...(userHandle !== undefined && { userHandle }) }
}
