import { Secret, TOTP } from 'otpauth'

const stepSeconds = 30

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads from a QR code. https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function totpUri(secret: string, account: string): string {
  return totpOf(secret, account).toString()
}

/** Which half minute the code belongs to: this one, the one before or the one after. RFC 6238, 5.2. */
export function stepOfCode(secret: string, unverifiedCode: string, now: Date): number | undefined {
  const token = unverifiedCode.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / stepSeconds) + delta
}

function totpOf(secret: string, label?: string): TOTP {
  return new TOTP({
    issuer: 'Frontdesk',
    ...(label && { label }),
    period: stepSeconds,
    secret: Secret.fromBase32(secret),
  })
}
