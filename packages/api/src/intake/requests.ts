import { z } from 'zod'

/**
 * Every question that is taken from somebody who has proven nothing, and answered alike to everybody. Its kind and its
 * words are sealed together, so that not even the table tells what was asked.
 */
export const IntakeRequest = z.discriminatedUnion('kind', [
  /** A link to the hub that no longer opens it, by selector and the base64 of the verifier's hash. */
  z.strictObject({ kind: z.literal('hub_link'), selector: z.string(), given: z.base64() }),
  /** A link to the hub that somebody brings on another device, likewise. */
  z.strictObject({ kind: z.literal('hub_code'), selector: z.string(), given: z.base64() }),
  /** An address that somebody wants an account for, its mail again, or another password. */
  z.strictObject({ kind: z.literal('register'), email: z.string() }),
  z.strictObject({ kind: z.literal('resend'), email: z.string() }),
  z.strictObject({ kind: z.literal('reset'), email: z.string() }),
  /** A question left in a contact form. */
  z.strictObject({
    kind: z.literal('contact'),
    siteKey: z.string(),
    name: z.string(),
    email: z.string(),
    text: z.string(),
    nonce: z.string(),
    agreedTo: z.string().optional(),
  }),
  /** The address that the owner of an account wants to have from now on, and the session that asked. */
  z.strictObject({ kind: z.literal('email_change'), userId: z.guid(), sessionId: z.guid(), email: z.string() }),
])
export type IntakeRequest = z.output<typeof IntakeRequest>
export type IntakeKind = IntakeRequest['kind']
export type IntakeOf<K extends IntakeKind> = Extract<IntakeRequest, { kind: K }>
