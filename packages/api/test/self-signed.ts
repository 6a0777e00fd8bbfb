import { generateKeyPairSync, sign } from 'node:crypto'

/** A certificate that nobody vouches for, made anew so that no key lies about (RFC 5280, the least that there can be). */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const ecdsaWithSha256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'))
  const commonName = der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('localhost')))
  const name = der(0x30, der(0x31, commonName))
  const [from, to] = ['20000101000000Z', '21000101000000Z'].map((at) => der(0x18, Buffer.from(at)))
  const validity = der(0x30, from ?? Buffer.alloc(0), to ?? Buffer.alloc(0))
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' })
  const toSign = der(0x30, der(0x02, Buffer.of(1)), ecdsaWithSha256, name, validity, name, subjectKey)
  const signature = der(0x03, Buffer.of(0), sign('sha256', toSign, privateKey))
  const cert = der(0x30, toSign, ecdsaWithSha256, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  }
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 255]
  return Buffer.concat([Buffer.of(tag, ...length), content])
}
