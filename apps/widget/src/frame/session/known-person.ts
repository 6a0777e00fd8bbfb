import type { PersonalShelf } from './personal-shelf.ts'

export type KnownPerson = {
  /** Whom the page's server vouches for. False if the server does not believe it. */
  identify(token: string): Promise<boolean>
  /** Nobody in particular again. */
  logOut(): Promise<void>
}
type PersonDeps = {
  shelf: PersonalShelf
  /** Gives up what the browser has for what the token is worth. */
  become(token: string, turn: () => void): Promise<void>
  /** Ends what the server gave this browser. */
  end(): Promise<void>
  isRefusal(error: unknown): boolean
  /** It is somebody else now; `isSame` when it only turned out who it was all along. */
  onTurn(isSame: boolean): void
}

/** Changes between nobody in particular and the people whom the business's server knows, one change after the other. */
export function knowPerson({ shelf, become, end, isRefusal, onTurn }: PersonDeps): KnownPerson {
  let last: Promise<unknown> = Promise.resolve()
  return { identify: (token) => next(() => identify(token)), logOut: () => next(logOut) }

  function next<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  async function identify(token: string): Promise<boolean> {
    const person = subjectOf(token)
    if (person !== undefined && shelf.person() === person) return true
    if (shelf.person() !== undefined) await logOut()
    try {
      await become(token, () => {
        shelf.turnTo(person)
        shelf.bringAlong()
      })
      onTurn(true)
      return true
    } catch (error) {
      if (!isRefusal(error)) throw error
      // Old or used already, as after a reload: what this very browser was given for the same person is good all the same.
      const isBack = person !== undefined && shelf.kept() === person
      if (isBack) turnTo(person)
      return isBack
    }
  }

  async function logOut(): Promise<void> {
    if (shelf.person() === undefined) return shelf.clear()
    await end().catch(() => undefined) // it ends by itself, and nobody here goes on with it
    shelf.clear()
    turnTo(undefined)
  }

  function turnTo(person: string | undefined): void {
    shelf.turnTo(person)
    onTurn(false)
  }
}

/** Whom a token is about, to the letter: only to find their own things in this browser again. Whether it is true, the server says. */
function subjectOf(token: string): string | undefined {
  try {
    const text = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const { sub } = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown } // any JSON: looked at right here
    return typeof sub === 'string' ? sub || undefined : undefined
  } catch {
    return undefined
  }
}
