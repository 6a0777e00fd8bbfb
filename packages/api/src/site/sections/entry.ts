import { z } from 'zod'
import { line, text } from '../../core/field-schemas.ts'

const named = z.strictObject({ kind: z.enum(['name', 'email', 'phone']), required: z.boolean() })
const question = z.strictObject({
  kind: z.literal('question'),
  key: z
    .string()
    .max(30)
    .regex(/^q[a-z\d]+$/),
  label: line(120),
  /** Several lines. */
  isLong: z.boolean().default(false),
  required: z.boolean(),
})
/** What is asked of a visitor before their first message: who they are, or a question in the business's own words. */
export const EntryField = z.discriminatedUnion('kind', [named, question])
export type EntryField = z.output<typeof EntryField>

/** What comes before the first words of a visitor. */
export const Entry = z
  .strictObject({
    /** What happens to what they write; empty, nothing is said of it. */
    consentText: text(600).default(''),
    /** The page that says it in full; empty, there is none. */
    privacyUrl: z
      .string()
      .trim()
      .max(300)
      .regex(/^(https?:\/\/[^\s"<>\\]+)?$/i)
      .default(''),
    /** Nobody writes before they have agreed to it. */
    mustAgree: z.boolean().default(false),
    /** Whether there is a form. */
    asks: z.boolean().default(false),
    fields: z
      .array(EntryField)
      .max(8)
      .default([
        { kind: 'name', required: true },
        { kind: 'email', required: false },
      ]),
    /** Both come before the first message, or before anything else that the chat does. */
    before: z.enum(['message', 'everything']).default('message'),
  })
  .refine(({ mustAgree, consentText }) => !mustAgree || consentText !== '', { path: ['consentText'] })
  .refine(({ fields }) => new Set(fields.map(keyOf)).size === fields.length, { path: ['fields'] })
export type Entry = z.output<typeof Entry>

/** By what an answer is told from the others. */
export function keyOf(field: EntryField): string {
  return field.kind === 'question' ? field.key : field.kind
}
