import { z } from 'zod'
import { Account } from '../account/schemas.ts'
import { EmailIn } from '../core/field-schemas.ts'
import { idOut } from '../core/id-schema.ts'
import { PasswordIn } from '../credential/password-schemas.ts'

export const Login = z.strictObject({ email: EmailIn, password: PasswordIn })
export type Login = z.output<typeof Login>

/** What the password alone is good for: all of it, or the right to prove more. */
export const LogInResult = z.discriminatedUnion('next', [
  z.strictObject({ next: z.literal('done'), account: Account }),
  z.strictObject({ next: z.literal('second_factor') }),
])
export type LogInResult = z.input<typeof LogInResult>

export const Me = z.strictObject({
  membershipId: idOut('membership'),
  displayName: z.string(),
  role: z.enum(['owner', 'admin', 'agent']),
  tenant: z.strictObject({ name: z.string(), zone: z.string(), currency: z.string() }),
})
export type Me = z.input<typeof Me>
