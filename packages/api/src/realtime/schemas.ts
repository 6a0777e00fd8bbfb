import { z } from 'zod'
import { idIn } from '../core/id-schema.ts'

/** A wake-up for the staff's pages: something of this kind changed, ask again. Never the data itself. */
export const Changed = z.strictObject({ what: z.enum(['conversation', 'booking', 'project', 'typing']) })
/** `typing` is about the conversation that the staff member looks at, and of no other. */
export const StaffStream = z
  .strictObject({ lastEventId: z.string().max(40).optional(), conversationId: idIn('conversation').optional() })
  .prefault({})
export type Changed = z.input<typeof Changed>
