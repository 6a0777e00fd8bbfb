import type { SessionTokens } from '../api/wire.ts'
import type { Shelf } from './shelf.ts'

export type SessionKeeper = {
  /** Whether there is a session to go on with. Asks nobody. */
  isKnown(): boolean
  /** Starts a session if there is none: only ever called for something the visitor did. */
  begin(): Promise<void>
  /** A token that is good for a while yet. None if there is no session, or it has just been found ended. */
  token(): Promise<string | undefined>
  /** Goes on with a session that began elsewhere, instead of this browser's own. */
  adopt(tokens: SessionTokens): void
  /** The next token after this one was refused. */
  renew(refused: string): Promise<string | undefined>
  /** Goes on with another session, for which the refresh token of this one may be given up. */
  become(ask: (refreshToken: string | undefined) => Promise<SessionTokens>, turn: () => void): Promise<void>
  /** There is none in memory: the next one is what is saved by then. */
  letGo(): void
}

export type SessionDeps = {
  start(): Promise<SessionTokens>
  refresh(refreshToken: string): Promise<SessionTokens>
  isRefusal(error: unknown): boolean
  shelf: Shelf
  now(): number
  /** Runs one at a time among all tabs of this site: each refresh token is good once. */
  alone(work: () => Promise<void>): Promise<void>
  onEnd(): void
}

/** A token this close to its end is renewed first. */
const marginMs = 45_000

export function keepSession({ start, refresh, isRefusal, shelf, now, alone, onEnd }: SessionDeps): SessionKeeper {
  let access: { token: string; usableUntil: number } | undefined
  let running: Promise<void> | undefined

  return { isKnown, begin, token, renew, adopt: take, become, letGo }

  function isKnown(): boolean {
    return access !== undefined || shelf.read('refresh') !== undefined
  }

  async function begin(): Promise<void> {
    if (!isKnown()) await onlyOnce(async () => take(await start()))
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

  async function become(
    ask: (refreshToken: string | undefined) => Promise<SessionTokens>,
    turn: () => void,
  ): Promise<void> {
    while (running) await running.catch(() => undefined)
    await onlyOnce(() =>
      alone(async () => {
        const tokens = await ask(shelf.read('refresh'))
        turn()
        take(tokens)
      }),
    )
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
      onEnd()
    }
  }

  function take({ accessToken, accessExpiresAt, refreshToken }: SessionTokens): void {
    shelf.write('refresh', refreshToken)
    // A visitor's clock may be wrong by hours: then a token still counts as good for a little while.
    const lifeMs = Math.min(Math.max(Date.parse(accessExpiresAt) - now(), 2 * marginMs), 30 * 60_000)
    access = { token: accessToken, usableUntil: now() + lifeMs - marginMs }
  }
}
