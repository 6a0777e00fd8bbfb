import type { World } from '../state/world.ts'
import { StripeError } from './stripe-error.ts'

/** Checks the key, then says which account the call is about: the platform's own, or the one that it names. */
export function authenticate(world: World, headers: Headers, secretKey: string): string {
  const key = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (key === undefined) {
    throw new StripeError(
      401,
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    )
  }
  if (key !== secretKey) throw new StripeError(401, `Invalid API Key provided: ${masked(key)}`)
  const account = headers.get('stripe-account') ?? world.state.platform
  if (!world.state.accounts.has(account) || world.state.departed.has(account)) throw noAccess(account)
  return account
}

export function noAccess(account: string): StripeError {
  const message = `The provided key does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`
  return new StripeError(403, message, { code: 'account_invalid' })
}

function masked(key: string): string {
  return `${key.slice(0, 8)}${'*'.repeat(Math.max(0, key.length - 12))}${key.slice(8).slice(-4)}`
}
