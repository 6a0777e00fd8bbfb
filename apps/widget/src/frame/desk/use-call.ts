import { useRef, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import { useReturn } from './use-return.ts'

type Call = {
  isBusy: boolean
  failure: Failure | undefined
  run(work: () => Promise<void>): void
  /** What got no answer is not wanted any more: something else is typed. */
  forget(): void
}

/** One thing that is asked of the server at a time, and why it did not work. What gets no answer is asked again once one can come. */
export function useCall(): Call {
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const unanswered = useRef<() => Promise<void>>(undefined)
  useReturn(() => unanswered.current && run(unanswered.current))

  function run(work: () => Promise<void>): void {
    if (isBusy) return
    setIsBusy(true)
    setFailure(undefined)
    forget()
    void work()
      .catch((error: unknown) => {
        const failed = failureOf(error)
        setFailure(failed)
        if (failed.code === 'offline') unanswered.current = work
      })
      .finally(() => setIsBusy(false))
  }

  function forget(): void {
    unanswered.current = undefined
  }

  return { isBusy, failure, run, forget }
}
