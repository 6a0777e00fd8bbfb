import { z } from 'zod'
import { EmailIn } from '../core/field-schemas.ts'
import { idOut } from '../core/id-schema.ts'

export const Login = z.strictObject({ email: EmailIn, password: z.string().min(1).max(256) })
export type Login = z.output<typeof Login>

export const Me = z.strictObject({
  membershipId: idOut('membership'),
  displayName: z.string(),
  role: z.enum(['owner', 'admin', 'agent']),
  tenant: z.strictObject({ name: z.string(), zone: z.string(), currency: z.string() }),
})
export type Me = z.input<typeof Me>
