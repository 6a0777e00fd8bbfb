import { z } from 'zod'
import { EmailIn, InstantOut, line } from '../core/field-schemas.ts'
import { idOut } from '../core/id-schema.ts'
import { NewPassword, PasswordIn } from '../credential/password-schemas.ts'
import { accountEvents } from './account-event.ts'

const token = z.string().max(200).meta({ fdToken: true })

/** Asked by anybody about any address, and answered alike. */
export const AboutAddress = z.strictObject({ email: EmailIn })

export const Verify = z.strictObject({ token, password: NewPassword, displayName: line(120) })
export type Verify = z.output<typeof Verify>
export const Reset = z.strictObject({ token, password: NewPassword })
export type Reset = z.output<typeof Reset>
export const ConfirmEmail = z.strictObject({ token })
export type ConfirmEmail = z.output<typeof ConfirmEmail>

export const ChangePassword = z.strictObject({ current: PasswordIn, next: NewPassword })
export type ChangePassword = z.output<typeof ChangePassword>
export const ChangeEmail = z.strictObject({ newEmail: EmailIn, password: PasswordIn })
export type ChangeEmail = z.output<typeof ChangeEmail>

/** A person who logs in, and whom they work for. */
export const Account = z.strictObject({
  email: z.string(),
  /** Null for who was brought in by the operator or by a business, which each know them by a name of their own. */
  displayName: z.string().nullable(),
  memberships: z.array(
    z.strictObject({
      membershipId: idOut('membership'),
      tenantId: idOut('tenant'),
      tenantName: z.string(),
      role: z.enum(['owner', 'admin', 'agent']),
    }),
  ),
  /** Where this session works right now; without any membership nowhere. */
  currentMembershipId: idOut('membership').nullable(),
  secondFactor: z.strictObject({ totp: z.boolean(), passkey: z.boolean(), recoveryCodes: z.number() }),
})
export type Account = z.input<typeof Account>

export const Activity = z.strictObject({
  events: z.array(z.strictObject({ event: z.enum(accountEvents), device: z.string(), at: InstantOut })),
})
