import type { Deps } from '../core/deps.ts'
import type { ReadToken } from './read-identity-token.ts'

/** A token is good once. Counted by what its signature is of, where calls are counted, until it has ended anyway. */
export async function isFirstUse(
  { limiter, limitSecrets }: Pick<Deps, 'limiter' | 'limitSecrets'>,
  { claims, signature }: ReadToken,
): Promise<boolean> {
  const hash = limitSecrets.hash('identity token', signature.toString('hex'))
  const endsAt = new Date(claims.exp * 1_000)
  const [used = 2] = await limiter.count([{ hash, limit: 1, endsAt, windowMs: (claims.exp - claims.iat) * 1_000 }])
  return used === 1
}
