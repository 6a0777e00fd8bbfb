import { z } from 'zod'
import { EmailIn, Nonce, line, text } from '../core/field-schemas.ts'

export const Contact = z.strictObject({
  siteKey: line(64),
  name: line(120),
  email: EmailIn,
  text: text(4000).min(1),
  nonce: Nonce,
})
