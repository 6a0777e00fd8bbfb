import { problemOf } from './problem.ts'

let listener: (() => void) | undefined

/** The router listens, so that a 401 of any call leads to the log-in page. */
export function onSignedOut(next: () => void): void {
  listener = next
}

export function whenSignedOut(error: unknown): void {
  if (problemOf(error).code === 'unauthenticated') listener?.()
}
