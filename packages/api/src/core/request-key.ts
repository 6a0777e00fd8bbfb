import { createHash } from 'node:crypto'

/** What makes a repeated request the same request: whose it is, what it does, and the client's nonce. 32 bytes. */
export function requestKey(...parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest()
}
