import type { ErrorBody } from './wire.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'

type Fetch = typeof globalThis.fetch

/** Every request bears the session's token; one that was refused gets a new token and a second try. */
export function authorisedFetch(keeper: Pick<SessionKeeper, 'token' | 'renew'>, fetch: Fetch): Fetch {
  return async (input, init) => {
    const token = await keeper.token()
    if (token === undefined) return refused()
    const response = await fetch(input, bearing(token, init))
    if (response.status !== 401) return response
    const next = await keeper.renew(token)
    return next === undefined ? response : await fetch(input, bearing(next, init))
  }
}

/** What the server would answer without a session; so it need not be asked. */
function refused(): Response {
  const data: ErrorBody = { code: 'unauthenticated', requestId: '' }
  return Response.json({ error: { message: data.code, code: -32001, data } }, { status: 401 })
}

function bearing(token: string, init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${token}`)
  return { ...init, headers }
}
