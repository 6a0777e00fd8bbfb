import { timingSafeEqual } from 'node:crypto'

/** Compared whole, however early they differ. */
export function isSameHash(given: Buffer, kept: Buffer): boolean {
  return given.length === kept.length && timingSafeEqual(given, kept)
}
