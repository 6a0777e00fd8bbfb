import { z } from 'zod'
import { InstantOut, Nonce, line } from '../core/field-schemas.ts'
import { Work } from '../proof-of-work/challenge.ts'

export const StartSession = z.strictObject({ siteKey: line(64), work: Work.optional() })
export const RefreshSession = z.strictObject({ refreshToken: z.string().max(200).meta({ fdToken: true }) })
/** Whoever brings the same nonce again within ten minutes has lost the answer: nobody else can know it, so it is long. */
export const ResumeSession = z.strictObject({
  token: z.string().max(200).meta({ fdToken: true }),
  nonce: Nonce.min(32),
})

/** `accessToken` lives 15 minutes and in memory only; `refreshToken` is good once. */
export const SessionTokens = z.strictObject({
  accessToken: z.string(),
  accessExpiresAt: InstantOut,
  refreshToken: z.string(),
})
