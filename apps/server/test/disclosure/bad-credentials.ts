import { type SurfaceName, credentialOf } from './call.ts'
import type { Side } from './world.ts'

/** Absent, garbage, another kind's, and one with the right selector but a wrong verifier. */
export function badCredentials(surface: SurfaceName, a: Side): Record<string, string>[] {
  const own = credentialOf(surface, a)
  const flipped = (text: string) => text.replace(/.(?=.{3}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))
  const cookies = surface === 'customer' || surface === 'member'
  const wrap = (token: string): Record<string, string> =>
    cookies ? { cookie: `__Host-fd_hub=${token}; __Host-fd_member=${token}` } : { authorization: `Bearer ${token}` }
  return [
    {},
    wrap('nonsense'),
    wrap(a.refreshToken),
    wrap(surface === 'integration' ? a.accessToken : a.apiKey),
    Object.fromEntries(Object.entries(own).map(([name, value]) => [name, flipped(value)])),
  ]
}
