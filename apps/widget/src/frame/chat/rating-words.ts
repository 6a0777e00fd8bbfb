import { words } from '../words.ts'

/** What one, bad, to five, good, stars are called. */
export function ratingWords(rating: number): string {
  const known: Record<string, string> = words.chat.ratings
  return known[`r${rating}`] ?? `${rating}`
}
