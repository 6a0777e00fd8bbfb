import { problemOf } from './problem.ts'

let listener: (() => void) | undefined

/** The router listens, so that a 401 of any call leads to the log-in page. */
export function onSignedOut(next: () => void): void {
  listener = next
}

interface Asked {
  /** Asked by whoever comes along: a refusal says nothing about a session. */
  meta?: { anonymous?: boolean }
}

export function whenSignedOut(error: unknown, { meta }: Asked): void {
  if (problemOf(error).code === 'unauthenticated' && !meta?.anonymous) listener?.()
}
