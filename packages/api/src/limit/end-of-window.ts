/** Windows begin with the clock's, alike for all keys: when one ends tells nothing about whose it is. */
export function endOfWindow(now: Date, windowMs: number): Date {
  return new Date((Math.floor(now.getTime() / windowMs) + 1) * windowMs)
}
