import type { z } from 'zod'
import type { EarlierMessages, Message } from './schemas.ts'

/** How many of what was said earlier come at once. */
export const earlierPage = 50

/** Made of the newest first, and one more than a page where there is more. */
export function pageOf(found: readonly Message[]): z.input<typeof EarlierMessages> {
  return { messages: found.slice(0, earlierPage).toReversed(), hasMore: found.length > earlierPage }
}
