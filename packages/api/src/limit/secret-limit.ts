import type { LimitSecrets } from './limit-secrets.ts'
import { sharedAtLeast } from './limits.ts'

/** Another one for every key and window, so that one count more or less shows nobody that somebody else was here. */
export function secretLimit(
  { hash }: LimitSecrets,
  most: number,
  { key, until }: { key: Buffer; until: Date },
): number {
  const dice = hash('secret limit', key.toString('hex'), until.toISOString()).readUInt32BE()
  return most - (dice % Math.ceil(most * (1 - sharedAtLeast)))
}
