import { hkdfSync } from 'node:crypto'
import { unwrapKey, wrapKey } from './wrap-key.ts'

/** The operator's secrets: the first wraps, and what an old one wrapped still opens while it is named. */
export type OperatorSecrets = { operatorKey: string; oldOperatorKeys?: readonly string[] | undefined }

export type WrappedKey = { wrapped_key: Buffer; wrapped_by: Buffer }

export type OperatorKeys = {
  newestId: Buffer
  wrap(place: Buffer, secret: Buffer): WrappedKey
  unwrap(place: Buffer, row: WrappedKey): Buffer
}

/**
 * What the passwords of the database's logins follow from: the oldest key that is named. So they are the same while a
 * rotation lasts, whichever process has heard of the new key, and change when the old one is dropped.
 */
export function loginSecret({ operatorKey, oldOperatorKeys = [] }: OperatorSecrets): string {
  return oldOperatorKeys.at(-1) ?? operatorKey
}

export function operatorKeys({ operatorKey, oldOperatorKeys = [] }: OperatorSecrets): OperatorKeys {
  const newest = derive(operatorKey)
  const all = [newest, ...oldOperatorKeys.map(derive)]
  return {
    newestId: newest.id,
    wrap: (place, secret) => ({ wrapped_key: wrapKey(newest.secret, place, secret), wrapped_by: newest.id }),
    unwrap(place, row) {
      const key = all.find(({ id }) => id.equals(row.wrapped_by))
      if (!key) throw new Error('wrapped with an operator key that is not named in OPERATOR_KEY or OPERATOR_KEYS_OLD')
      return unwrapKey(key.secret, place, row.wrapped_key)
    },
  }
}

function derive(secret: string): { id: Buffer; secret: Buffer } {
  const bytes = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, 'frontdesk', purpose, length))
  return { id: bytes('name of the operator key', 8), secret: bytes('wrap data keys', 32) }
}
