import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type MakeOptions = { challenge: string; rp: { id: string }; user: { id: string } }
type AskOptions = { challenge: string; rpId: string }
/** What an attacker, or a broken authenticator, would do otherwise. */
type Twist = { origin?: string; challenge?: string; userVerified?: boolean; rpId?: string; counter?: number }

/** Makes and uses passkeys as a phone does: ES256 over the bytes of https://www.w3.org/TR/webauthn-3/, one key each. */
export function virtualAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  let userHandle = ''
  let counter = 0

  const clientData = (type: string, challenge: string, twist: Twist) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: twist.challenge ?? challenge,
        origin: twist.origin ?? origin,
        crossOrigin: false,
      }),
    )

  const authenticatorData = (rpId: string, twist: Twist, attested: Buffer = Buffer.alloc(0)) => {
    const flags = 0x01 | (twist.userVerified === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(twist.counter ?? ++counter)
    return Buffer.concat([sha256(twist.rpId ?? rpId), Buffer.of(flags), count, attested])
  }

  return {
    make(options: MakeOptions, twist: Twist = {}) {
      userHandle = options.user.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credentialId.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey(publicKey)])
      const authData = authenticatorData(options.rp.id, twist, attested)
      const attestationObject = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ])
      return {
        credential: credentialId.toString('base64url'),
        clientDataJSON: clientData('webauthn.create', options.challenge, twist).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal' as const],
      }
    },
    use(options: AskOptions, twist: Twist = {}) {
      const clientDataJSON = clientData('webauthn.get', options.challenge, twist)
      const data = authenticatorData(options.rpId, twist)
      const signature = sign('sha256', Buffer.concat([data, sha256(clientDataJSON)]), privateKey)
      return {
        credential: credentialId.toString('base64url'),
        clientDataJSON: clientDataJSON.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle,
      }
    },
  }
}
export type VirtualAuthenticator = ReturnType<typeof virtualAuthenticator>

/** EC2, ES256, P-256: https://www.rfc-editor.org/rfc/rfc9053#section-7.1.1 */
function coseKey(publicKey: { export(options: { format: 'jwk' }): { x?: string; y?: string } }): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  return cborMap([
    [cborInt(1), cborInt(2)],
    [cborInt(3), cborInt(-7)],
    [cborInt(-1), cborInt(1)],
    [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
  ])
}

/** As much of https://www.rfc-editor.org/rfc/rfc8949 as the above needs. */
function cborHead(major: number, size: number): Buffer {
  if (size < 24) return Buffer.of((major << 5) | size)
  if (size < 256) return Buffer.of((major << 5) | 24, size)
  return Buffer.of((major << 5) | 25, size >> 8, size & 255)
}

const cborInt = (value: number) => (value < 0 ? cborHead(1, -value - 1) : cborHead(0, value))
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes])
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)])
const cborMap = (entries: [Buffer, Buffer][]) => Buffer.concat([cborHead(5, entries.length), ...entries.flat()])

function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}
