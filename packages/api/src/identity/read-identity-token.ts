import { createHmac } from 'node:crypto'
import { isSameHash } from '../credential/is-same-hash.ts'
import { IdentityClaims } from './schemas.ts'

type Terms = { secrets: readonly string[]; siteKey: string; now: Date }
export type ReadToken = { claims: IdentityClaims; signature: Buffer }

/** From its making to its end. */
const longestSeconds = 300
/** By as much the clock of the business's server may be ahead of ours. */
const skewSeconds = 60

/**
 * What a JSON Web Token of the business says, if it is one of HS256 (https://www.rfc-editor.org/rfc/rfc7515) under one of the
 * site's secrets, made for this site alone and for five minutes at most. The algorithm is ours: what the token says of it is
 * only ever compared. Nothing of what is signed is read before its signature is proven.
 */
export function readIdentityToken(unverified: string, { secrets, siteKey, now }: Terms): ReadToken | undefined {
  const [header = '', payload = '', mark = '', ...rest] = unverified.split('.')
  const signature = bytesOf(mark)
  const isProven = secrets
    .map((secret) => createHmac('sha256', secret).update(`${header}.${payload}`).digest())
    .map((due) => isSameHash(signature ?? Buffer.alloc(32), due)) // each of them, whichever it is
    .includes(true)
  if (!isProven || !signature || rest.length > 0 || !isOurs(jsonOf(header))) return undefined
  const { data: claims } = IdentityClaims.safeParse(jsonOf(payload))
  return claims && isFor(claims, { siteKey, now }) ? { claims, signature } : undefined
}

function isFor({ aud, iat, exp, nbf = iat }: IdentityClaims, { siteKey, now }: Omit<Terms, 'secrets'>): boolean {
  const seconds = now.getTime() / 1_000
  const latestStart = seconds + skewSeconds
  return (
    aud === siteKey &&
    exp > seconds &&
    exp > iat &&
    exp - iat <= longestSeconds &&
    iat <= latestStart &&
    nbf <= latestStart
  )
}

/** `crit` names what has to be understood, and we understand nothing of the kind. */
function isOurs(header: unknown): boolean {
  const { alg, crit } = (header ?? {}) as { alg?: unknown; crit?: unknown } // any JSON: compared right here
  return alg === 'HS256' && crit === undefined
}

/** Bytes that are no UTF-8 would all be read as the same sign, and two people as one. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(utf8.decode(bytesOf(part)))
  } catch {
    return undefined
  }
}

/** Written in one way only, so that no second spelling of a token passes for another one. */
function bytesOf(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, 'base64url')
  return bytes.toString('base64url') === part ? bytes : undefined
}
