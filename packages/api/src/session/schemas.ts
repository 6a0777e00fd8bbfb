import { z } from 'zod'
import { InstantOut, line } from '../core/field-schemas.ts'
import { Work } from '../proof-of-work/challenge.ts'

export const StartSession = z.strictObject({ siteKey: line(64), work: Work.optional() })
export const RefreshSession = z.strictObject({ refreshToken: z.string().max(200).meta({ fdToken: true }) })
export const ResumeSession = z.strictObject({ token: z.string().max(200).meta({ fdToken: true }) })

/** `accessToken` lives 15 minutes and in memory only; `refreshToken` is good once. */
export const SessionTokens = z.strictObject({
  accessToken: z.string(),
  accessExpiresAt: InstantOut,
  refreshToken: z.string(),
})
