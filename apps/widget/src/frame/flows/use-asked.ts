import { useEffect, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import { useReturn } from '../desk/use-return.ts'

type Asked<T> = { found: T | undefined; failure: Failure | undefined; again(): void }

/** What a card shows, asked for once; and once more when somebody wants it or an answer can come again. `ask` stays the same as long as the card lives. */
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

  const again = (): void => setAttempt((count) => count + 1)
  useReturn(() => failure?.code === 'offline' && again())
  return { found, failure, again }
}
