import type { Factor } from '../../api/types.ts'

/** Six digits are the app's, anything else is a recovery code; people paste both with blanks in between. */
export function factorOf(typed: string): Factor {
  const code = typed.replaceAll(/\s/g, '')
  return /^\d{6}$/.test(code) ? { method: 'totp', code } : { method: 'recovery_code', code: typed.trim() }
}
