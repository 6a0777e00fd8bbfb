import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** version (1) | nonce (12) | the key (32) | tag (16), AES-256-GCM. `place` is what it may be unwrapped as. */
export function wrapKey(outer: Buffer, place: Buffer, secret: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', outer, nonce).setAAD(place)
  const body = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([Buffer.of(1), nonce, body, cipher.getAuthTag()])
}

export function unwrapKey(outer: Buffer, place: Buffer, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', outer, wrapped.subarray(1, 13))
    .setAAD(place)
    .setAuthTag(wrapped.subarray(45))
  return Buffer.concat([decipher.update(wrapped.subarray(13, 45)), decipher.final()])
}
