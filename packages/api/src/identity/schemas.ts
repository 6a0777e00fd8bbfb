import { z } from 'zod'
import { EmailIn, InstantOut, line } from '../core/field-schemas.ts'
import { idIn } from '../core/id-schema.ts'

/**
 * `token` says who is there, signed by the business's own server; see read-identity-token.ts. As long as any call may be: what
 * is wrong with it is nobody's business, its length included. `refreshToken` is the session that this browser has so far.
 */
export const Identify = z.strictObject({
  siteKey: line(64),
  token: z
    .string()
    .max(16 * 1024)
    .meta({ fdToken: true }),
  refreshToken: z.string().max(200).meta({ fdToken: true }).optional(),
})
export type Identify = z.output<typeof Identify>

/** What is read of a token. Whatever else it says is left to those who wrote it. */
export const IdentityClaims = z.object({
  /** The site's key, and nothing beside it. */
  aud: z.string(),
  /** The business's own id for the person, to the letter: "ana" and "ana " may be two of its users. */
  sub: z
    .string()
    .max(255)
    .regex(/^\P{Cc}*\S\P{Cc}*$/u)
    // Every half of a letter is stored as the same sign.
    .refine((id) => id.isWellFormed()),
  iat: z.int(),
  exp: z.int(),
  nbf: z.int().optional(),
  name: line(120).optional(),
  email: EmailIn.optional(),
})
export type IdentityClaims = z.output<typeof IdentityClaims>

export const SiteById = z.strictObject({ siteId: idIn('site') })
export const IdentitySecrets = z.strictObject({
  /** What is in use first. One that retires is good until then. */
  secrets: z.array(z.strictObject({ createdAt: InstantOut, retiresAt: InstantOut.nullable() })),
})
/** How long the secrets before it stay good: none at all, up to a week. */
export const NewSecret = SiteById.extend({ overlapHours: z.int().min(0).max(168) })
export type NewSecret = z.output<typeof NewSecret>
/** Shown this once: nobody can read it again. */
export const CreatedSecret = z.strictObject({ secret: z.string() })
