import { createHash, randomBytes } from 'node:crypto'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const codes = 10

/** Ten of 120 random bits each: too many to guess, so that a plain hash keeps them. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codes }, () => {
    // 32 letters divide 256 evenly, so every letter is equally likely.
    const code = [...randomBytes(24)].map((byte) => letters.charAt(byte % 32)).join('')
    return (code.match(/.{4}/g) ?? []).join('-')
  })
}

/** As people copy it: however capitalised and spaced, and with letters for the digits they look like. */
export function hashRecoveryCode(unverifiedCode: string): Buffer {
  const typed = unverifiedCode.toLowerCase().replaceAll(/[\s-]/g, '')
  return createHash('sha256').update(typed.replaceAll('o', '0').replaceAll(/[il]/g, '1')).digest()
}
