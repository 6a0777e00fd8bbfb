import { z } from 'zod'
import { InstantOut } from '../core/field-schemas.ts'
import { EntryField } from '../site/sections/entry.ts'

/** What is still asked of the visitor who calls; with neither, they may write. */
export const EntryAsked = z.strictObject({
  /** `version` tells one wording from another: it is what somebody agrees to. */
  consent: z.strictObject({ text: z.string(), privacyUrl: z.string(), version: z.string() }).nullable(),
  fields: z.array(EntryField),
})
export type EntryAsked = z.output<typeof EntryAsked>

/** Answers by the keys of their fields; what nobody asked is left out. */
export const GiveEntry = z.strictObject({
  version: z
    .string()
    .max(64)
    .regex(/^[\da-f]*$/)
    .optional(),
  answers: z.array(z.strictObject({ key: z.string().max(30), value: z.string().max(2000) })).max(10),
})
export type GiveEntry = z.output<typeof GiveEntry>

/** `label` is the business's question, as it was asked. */
export const EntryAnswer = z.strictObject({
  kind: z.enum(['name', 'email', 'phone', 'question']),
  label: z.string().nullable(),
  value: z.string(),
})
export type EntryAnswer = z.output<typeof EntryAnswer>

/** What somebody agreed to, in the words of that day, and the page that said it in full; empty, there was none. */
export const AgreedText = z.strictObject({ text: z.string(), privacyUrl: z.string() })

/** What a visitor answered and agreed to at one time; a text is told from others by its hash. */
export const GivenEntry = z.strictObject({
  answers: z.array(EntryAnswer).nullable(),
  agreedTo: z.string().nullable(),
  agreedText: AgreedText.nullable(),
  at: InstantOut,
})
export type GivenEntry = z.input<typeof GivenEntry>
