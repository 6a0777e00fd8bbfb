import { createHmac, hkdfSync } from 'node:crypto'

/** Keyed hashes of addresses and of whatever else calls are counted by: nobody can guess back from a table to a person. */
export type LimitSecrets = {
  hash(...parts: readonly string[]): Buffer
  /** Signs the cookie of a known device. */
  sign(...parts: readonly string[]): Buffer
}

export function limitSecrets(operatorKey: string): LimitSecrets {
  return { hash: keyed(operatorKey, 'count calls'), sign: keyed(operatorKey, 'know devices') }
}

function keyed(operatorKey: string, purpose: string): LimitSecrets['hash'] {
  const key = Buffer.from(hkdfSync('sha256', operatorKey, 'frontdesk', purpose, 32))
  return (...parts) => createHmac('sha256', key).update(JSON.stringify(parts)).digest()
}
