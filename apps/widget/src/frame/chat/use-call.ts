import { useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'

type Call = { isBusy: boolean; failure: Failure | undefined; run(work: () => Promise<void>): void }

/** One thing that is asked of the server at a time, and why it did not work. */
export function useCall(): Call {
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  function run(work: () => Promise<void>): void {
    if (isBusy) return
    setIsBusy(true)
    setFailure(undefined)
    void work()
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setIsBusy(false))
  }

  return { isBusy, failure, run }
}
