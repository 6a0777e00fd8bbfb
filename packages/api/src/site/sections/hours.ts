import { z } from 'zod'
import { text } from '../../core/field-schemas.ts'

const Range = z
  .strictObject({ weekday: z.int().min(1).max(7), from: z.int().min(0).max(1439), to: z.int().min(1).max(2880) })
  .refine(({ from, to }) => from < to, { path: ['to'] })

/** When somebody answers in the chat: ISO weekdays (1 = Monday), minutes after midnight in the business's own zone; `to` above 1440 is past it. */
export const Hours = z.strictObject({
  /** Without any, the chat says nothing of being open or closed. */
  week: z.array(Range).max(35).default([]),
  /** Said in the chat while it is closed; empty, a sentence of ours in the visitor's language. */
  away: text(500).default(''),
  /** How soon somebody usually answers. */
  replies: z.enum(['unsaid', 'minutes', 'hour', 'day']).default('unsaid'),
})
export type Hours = z.output<typeof Hours>
