import { z } from 'zod'
import { InstantOut } from '../core/field-schemas.ts'
import { idIn, idOut } from '../core/id-schema.ts'

export const SessionById = z.strictObject({ sessionId: idIn('login_session') })

export const LoginSessions = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: idOut('login_session'),
      device: z.string(),
      method: z.enum(['password', 'password_totp', 'password_recovery_code', 'password_passkey', 'passkey']),
      createdAt: InstantOut,
      lastSeenAt: InstantOut,
      /** The one that asks. */
      isThis: z.boolean(),
    }),
  ),
})

export const SwitchTenant = z.strictObject({ membershipId: idIn('membership') })
