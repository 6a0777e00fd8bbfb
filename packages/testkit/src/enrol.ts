import { Secret, TOTP } from 'otpauth'
import type { TestApp } from './start-test-app.ts'
import type { MemberClient } from './test-client.ts'
import { virtualAuthenticator } from './virtual-authenticator.ts'

/** The six digits that an authenticator app shows at this moment, or so many half minutes from it. */
export function totpCode(app: TestApp, secret: string, steps = 0): string {
  const timestamp = app.clock.now.getTime() + steps * 30_000
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

/** Sets up an authenticator app, as the person at this browser would. */
export async function enrolTotp(app: TestApp, member: MemberClient) {
  const { secret } = await member.account.totpBegin.mutate({})
  const { recoveryCodes } = await member.account.totpConfirm.mutate({ code: totpCode(app, secret) })
  app.clock.advance(60_000) // the code that was shown has been used
  return { secret, recoveryCodes: recoveryCodes ?? [] }
}

/** Makes a passkey on this browser's device. */
export async function enrolPasskey(app: TestApp, member: MemberClient) {
  const authenticator = virtualAuthenticator(new URL(app.server.appUrl).origin)
  const attestation = authenticator.make(await member.account.passkeyBegin.mutate({}))
  const { recoveryCodes } = await member.account.passkeyAdd.mutate({ name: 'Phone', attestation })
  return { authenticator, recoveryCodes: recoveryCodes ?? [] }
}
