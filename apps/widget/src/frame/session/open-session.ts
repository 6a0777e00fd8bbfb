import { authorisedFetch } from '../api/authorised-fetch.ts'
import { failureOf } from '../api/failure.ts'
import { type VisitorApi, createVisitorApi } from '../api/visitor-api.ts'
import { acrossTabs } from './across-tabs.ts'
import { keepSession } from './session-keeper.ts'
import type { Shelf } from './shelf.ts'

export type Session = {
  api: VisitorApi
  /** For what is no procedure: with the session's token. */
  fetch: typeof globalThis.fetch
  /** Whether there is a session to go on with. */
  isKnown(): boolean
  /** Does what the visitor asked for: starts a session if there is none, and once more if it turns out to have ended. */
  asVisitor<T>(work: (api: VisitorApi) => Promise<T>): Promise<T>
  /** From here on it is the session that a mailed link leads to. */
  adopt(token: string): Promise<void>
}
type SessionDeps = { siteKey: string; shelf: Shelf; fetch: typeof globalThis.fetch; onEnd: () => void }

/** The visitor surface, with everything about tokens out of sight. */
export function openSession({ siteKey, shelf, fetch, onEnd }: SessionDeps): Session {
  const openApi = createVisitorApi(fetch)
  const keeper = keepSession({
    start: () => openApi.session.start.mutate({ siteKey }),
    refresh: (refreshToken) => openApi.session.refresh.mutate({ refreshToken }),
    isRefusal,
    shelf,
    now: Date.now,
    alone: (work) => acrossTabs(`frontdesk.${siteKey}`, work),
    onEnd,
  })
  const authorised = authorisedFetch(keeper, fetch)
  const api = createVisitorApi(authorised)

  async function asVisitor<T>(work: (api: VisitorApi) => Promise<T>): Promise<T> {
    await keeper.begin()
    try {
      return await work(api)
    } catch (error) {
      if (!isRefusal(error) || keeper.isKnown()) throw error
      await keeper.begin()
      return await work(api)
    }
  }

  async function adopt(token: string): Promise<void> {
    keeper.adopt(await openApi.session.resume.mutate({ token }))
  }

  return { api, fetch: authorised, isKnown: keeper.isKnown, asVisitor, adopt }
}

function isRefusal(error: unknown): boolean {
  return failureOf(error).code === 'unauthenticated'
}
