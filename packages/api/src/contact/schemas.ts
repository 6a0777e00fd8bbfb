import { z } from 'zod'
import { EmailIn, Nonce, line, text } from '../core/field-schemas.ts'
import { Work } from '../proof-of-work/challenge.ts'

export const Contact = z.strictObject({
  siteKey: line(64),
  name: line(120),
  email: EmailIn,
  text: text(4000).min(1),
  nonce: Nonce,
  /** The wording that was shown and agreed to, by its hash; none, where the site wants no such thing. */
  agreedTo: z
    .string()
    .max(64)
    .regex(/^[\da-f]{64}$/)
    .optional(),
  work: Work.optional(),
})
