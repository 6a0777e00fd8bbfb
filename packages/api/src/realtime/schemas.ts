import { z } from 'zod'

/** A wake-up for the staff's pages: something of this kind changed, ask again. Never the data itself. */
export const Changed = z.strictObject({ what: z.enum(['conversation', 'booking', 'project']) })
export type Changed = z.input<typeof Changed>
