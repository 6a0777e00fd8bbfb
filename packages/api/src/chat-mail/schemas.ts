import { z } from 'zod'
import { EmailIn, Nonce } from '../core/field-schemas.ts'

/** To whatever address is typed: it proves nobody and opens nothing here. */
export const MailChat = z.strictObject({ nonce: Nonce, email: EmailIn })
