import { authorisedFetch } from '../api/authorised-fetch.ts'
import { failureOf } from '../api/failure.ts'
import { type VisitorApi, createVisitorApi } from '../api/visitor-api.ts'
import { acrossTabs } from './across-tabs.ts'
import { keepSession } from './session-keeper.ts'
import type { PersonalShelf } from './personal-shelf.ts'
import { type KnownPerson, knowPerson } from './known-person.ts'

export type Session = {
  api: VisitorApi
  /** For what needs no session, and begins none. */
  openApi: VisitorApi
  /** For what is no procedure: with the session's token. */
  fetch: typeof globalThis.fetch
  /** Whether there is a session to go on with. */
  isKnown(): boolean
  /** Does what the visitor asked for: starts a session if there is none, and once more if it turns out to have ended. */
  asVisitor<T>(work: (api: VisitorApi) => Promise<T>): Promise<T>
  /** From here on it is the session that a mailed link leads to. With the same nonce, a lost answer comes again. */
  adopt(link: { token: string; nonce: string }): Promise<void>
  /** Another tab has changed which session it is, or ended it. */
  letGo(change: 'another' | 'ended'): void
  person: KnownPerson
}
type SessionDeps = {
  siteKey: string
  shelf: PersonalShelf
  fetch: typeof globalThis.fetch
  onEnd: () => void
  onTurn: (isSame: boolean) => void
}

/** The visitor surface, with everything about tokens out of sight. */
export function openSession({ siteKey, shelf, fetch, onEnd, onTurn }: SessionDeps): Session {
  const openApi = createVisitorApi(fetch)
  const keeper = keepSession({
    start: () => openApi.session.start.mutate({ siteKey }),
    refresh: (refreshToken) => openApi.session.refresh.mutate({ refreshToken }),
    isRefusal,
    shelf,
    now: Date.now,
    alone: (work) => acrossTabs(`frontdesk.${siteKey}`, work),
    onEnd() {
      // What somebody known had is over: from here on it is nobody in particular.
      if (shelf.person() !== undefined) {
        shelf.clear()
        shelf.turnTo(undefined)
      }
      onEnd()
    },
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

  async function adopt(link: { token: string; nonce: string }): Promise<void> {
    await keeper.adopt(
      () => openApi.session.resume.mutate(link),
      () => shelf.turnTo(undefined),
    )
  }

  function letGo(change: 'another' | 'ended'): void {
    keeper.letGo()
    if (change === 'another') return
    if (shelf.person() === undefined) return onEnd()
    shelf.turnTo(undefined)
    onTurn(false)
  }

  const person = knowPerson({
    shelf,
    become: (token, turn) =>
      keeper.become((refreshToken) => openApi.session.identify.mutate({ siteKey, token, refreshToken }), turn),
    async end() {
      const ending = api.session.end.mutate({})
      await ending.finally(keeper.letGo)
    },
    isRefusal,
    onTurn(isSame) {
      if (!isSame) keeper.letGo()
      onTurn(isSame)
    },
  })

  return { api, openApi, fetch: authorised, isKnown: keeper.isKnown, asVisitor, adopt, letGo, person }
}

function isRefusal(error: unknown): boolean {
  return failureOf(error).code === 'unauthenticated'
}
