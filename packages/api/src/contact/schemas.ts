import { z } from 'zod'
import { EmailIn, Nonce, line, text } from '../core/field-schemas.ts'
import { Work } from '../proof-of-work/challenge.ts'

export const Contact = z.strictObject({
  siteKey: line(64),
  name: line(120),
  email: EmailIn,
  text: text(4000).min(1),
  nonce: Nonce,
  work: Work.optional(),
})
