import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { bytesOf, uuidOf } from './ids.ts'

/** A key and the id it is known by, so that an old key still opens what it sealed. */
export type DataKey = { id: string; secret: Buffer; owner?: KeyOwner }
/** Where a sealed value rests. It opens in its own place only: not in another row, column, table or tenant. */
export type Place = { tenantId: string; table: string; column: string; rowId: string }

/** Whose key sealed it: the tenant's, or one that belongs to a single customer or conversation. */
const versions = { tenant: 1, subject: 2 } as const
type KeyOwner = keyof typeof versions
const headerBytes = 1 + 16 + 12
const tagBytes = 16

/** version (1) | key id (16) | nonce (12) | ciphertext | tag (16), AES-256-GCM. */
export function seal(key: DataKey, place: Place, content: string | Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(aad(place))
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.of(versions[key.owner ?? 'tenant']), bytesOf(key.id), nonce, body, cipher.getAuthTag()])
}

/** Which key a value needs. */
export function keyOf(sealed: Buffer): { owner: KeyOwner; id: string } {
  if (sealed.length < headerBytes + tagBytes) throw new Error('not a sealed value')
  const id = uuidOf(sealed.subarray(1, 17))
  if (sealed[0] === versions.tenant) return { owner: 'tenant', id }
  if (sealed[0] === versions.subject) return { owner: 'subject', id }
  throw new Error('not a sealed value')
}

export function unseal(key: DataKey, place: Place, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key.secret, sealed.subarray(17, headerBytes))
    .setAAD(aad(place))
    .setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const body = sealed.subarray(headerBytes, sealed.length - tagBytes)
  return Buffer.concat([decipher.update(body), decipher.final()])
}

/** Equality on something sealed: the same text gives the same 32 bytes, under this key only. */
export function blindIndex(key: DataKey, purpose: string, text: string): Buffer {
  const derived = Buffer.from(hkdfSync('sha256', key.secret, 'frontdesk', `blind index ${purpose}`, 32))
  return createHmac('sha256', derived).update(text).digest()
}

function aad(place: Place): string {
  return JSON.stringify([place.tenantId, place.table, place.column, place.rowId])
}
