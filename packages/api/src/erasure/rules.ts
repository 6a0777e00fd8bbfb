const exportedWithinMs = 24 * 3_600_000

/** Whoever erases has had everything in their hands within the last day. */
export function mayErase(exportedAt: Date | undefined, now: Date): boolean {
  return exportedAt !== undefined && now.getTime() - exportedAt.getTime() <= exportedWithinMs
}
