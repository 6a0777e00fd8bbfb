import type { SessionTokens } from '../api/wire.ts'
import type { Shelf } from './shelf.ts'

export type SessionKeeper = {
  /** Whether there is a session to go on with. Asks nobody. */
  isKnown(): boolean
  /** Starts a session if there is none: only ever called for something the visitor did. */
  begin(): Promise<void>
  /** A token that is good for a while yet. None if there is no session, or it has just been found ended. */
  token(): Promise<string | undefined>
  /** The next token after this one was refused. */
  renew(refused: string): Promise<string | undefined>
  /** Goes on with what the refresh token of this session may be given up for. */
  become(ask: Ask, turn: () => void): Promise<void>
  /** Goes on with a session that began elsewhere, instead of this browser's own. */
  adopt(ask: Ask, turn: () => void): Promise<void>
  /** There is none in memory: the next one is what is saved by then. */
  letGo(): void
}

type Ask = (refreshToken: string | undefined) => Promise<SessionTokens>

export type SessionDeps = {
  start(): Promise<SessionTokens>
  refresh(refreshToken: string): Promise<SessionTokens>
  isRefusal(error: unknown): boolean
  shelf: Shelf
  now(): number
  /** Runs one at a time among all tabs of this site: each refresh token is good once. */
  alone(work: () => Promise<unknown>): Promise<void>
  onEnd(): void
}

/** A token this close to its end is renewed first. */
const marginMs = 45_000

export function keepSession({ start, refresh, isRefusal, shelf, now, alone, onEnd }: SessionDeps): SessionKeeper {
  let access: { token: string; usableUntil: number } | undefined
  let running: Promise<void> | undefined

  return { isKnown, begin, token, renew, become, adopt, letGo }

  function isKnown(): boolean {
    return access !== undefined || shelf.read('refresh') !== undefined
  }

  async function begin(): Promise<void> {
    if (isKnown()) return
    // Another tab may have begun while this one waited for its turn.
    await onlyOnce(() => alone(async () => isKnown() || take(await start())))
  }

  async function token(): Promise<string | undefined> {
    if (!access || access.usableUntil <= now()) await onlyOnce(() => alone(goOn))
    return access?.token
  }

  async function renew(refused: string): Promise<string | undefined> {
    if (access?.token === refused) access = undefined
    return await token()
  }

  function letGo(): void {
    access = undefined
  }

  async function become(ask: Ask, turn: () => void): Promise<void> {
    await swap(ask, (tokens) => {
      turn()
      take(tokens)
    })
  }

  async function adopt(ask: Ask, turn: () => void): Promise<void> {
    await swap(ask, (tokens) => {
      turn()
      take(tokens, crypto.randomUUID())
    })
  }

  async function swap(ask: Ask, onTokens: (tokens: SessionTokens) => void): Promise<void> {
    while (running) await running.catch(() => undefined)
    await onlyOnce(() => alone(async () => onTokens(await ask(shelf.read('refresh')))))
  }

  /** Everybody who needs a token at the same time waits for the same one. */
  function onlyOnce(work: () => Promise<void>): Promise<void> {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }

  async function goOn(): Promise<void> {
    const saved = shelf.read('refresh')
    if (saved === undefined) return
    try {
      take(await refresh(saved))
    } catch (error) {
      if (!isRefusal(error)) throw error
      access = undefined
      shelf.write('refresh', undefined)
      shelf.write('began', undefined)
      onEnd()
    }
  }

  /** `began` stays the same for as long as the session does: by that, other tabs know which it is. */
  function take({ accessToken, accessExpiresAt, refreshToken }: SessionTokens, began = shelf.read('began')): void {
    shelf.write('refresh', refreshToken)
    shelf.write('began', began ?? crypto.randomUUID())
    // A visitor's clock may be wrong by hours: then a token still counts as good for a little while.
    const lifeMs = Math.min(Math.max(Date.parse(accessExpiresAt) - now(), 2 * marginMs), 30 * 60_000)
    access = { token: accessToken, usableUntil: now() + lifeMs - marginMs }
  }
}
