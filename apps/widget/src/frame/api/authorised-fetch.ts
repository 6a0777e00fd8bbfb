import type { SessionKeeper } from '../session/session-keeper.ts'

type Fetch = typeof globalThis.fetch

/** Every request bears the session's token; one that was refused gets a new token and a second try. */
export function authorisedFetch(keeper: Pick<SessionKeeper, 'token' | 'renew'>, fetch: Fetch): Fetch {
  return async (input, init) => {
    const token = await keeper.token()
    const response = await fetch(input, bearing(token, init))
    if (response.status !== 401 || token === undefined) return response
    const next = await keeper.renew(token)
    return next === undefined ? response : await fetch(input, bearing(next, init))
  }
}

function bearing(token: string | undefined, init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  return { ...init, headers }
}
