import { ApiError } from '../core/api-error.ts'
import { invalidPassword } from '../core/input-fields.ts'
import { passwordFlaw } from '../credential/password-rules.ts'

/** Once it is known whose it is: nobody's password may be their own name or address. */
export function mustNotBeOwn(password: string, field: string, own: readonly string[]): void {
  const flaw = passwordFlaw(password, own)
  if (flaw) throw new ApiError('invalid', { cause: invalidPassword(field, flaw) })
}

/** What everybody knows of an address. */
export function wordsOfEmail(email: string): string[] {
  return [email, email.slice(0, email.lastIndexOf('@'))]
}
