import { useEffect, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'

type Asked<T> = { found: T | undefined; failure: Failure | undefined; again(): void }

/** What a card shows, asked for once; and once more when somebody wants it. `ask` stays the same as long as the card lives. */
export function useAsked<T>(ask: () => Promise<T>): Asked<T> {
  const [question] = useState(() => ask)
  const [found, setFound] = useState<T>()
  const [failure, setFailure] = useState<Failure>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let isWanted = true
    setFailure(undefined)
    question().then(
      (answer) => isWanted && setFound(answer),
      (error: unknown) => isWanted && setFailure(failureOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [question, attempt])

  return { found, failure, again: () => setAttempt((count) => count + 1) }
}
