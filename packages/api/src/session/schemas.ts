import { z } from 'zod'
import { InstantOut } from '../core/field-schemas.ts'

export const StartSession = z.strictObject({ siteKey: z.string().max(64) })
export const RefreshSession = z.strictObject({ refreshToken: z.string().max(200).meta({ fdToken: true }) })

/** `accessToken` lives 15 minutes and in memory only; `refreshToken` is good once. */
export const SessionTokens = z.strictObject({
  accessToken: z.string(),
  accessExpiresAt: InstantOut,
  refreshToken: z.string(),
})
