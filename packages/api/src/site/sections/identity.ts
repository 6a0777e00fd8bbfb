import { z } from 'zod'

/** Who may begin a chat. The secrets themselves are elsewhere: everything here is public. */
export const Identity = z.strictObject({
  /** Nobody but those whom the business's own server vouches for. */
  enforce: z.boolean().default(false),
})
