import type { Deps } from '../core/deps.ts'

/** Whom passkeys are made for: this house's own address, from its settings and never from a request. */
export function relyingParty({ urls }: Deps): { id: string; origin: string; name: string } {
  const { hostname, origin } = new URL(urls.app)
  return { id: hostname, origin, name: 'Frontdesk' }
}
