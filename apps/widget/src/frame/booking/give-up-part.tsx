import { type ReactNode, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'

type Words = { label: string; sure: string; yes: string; no: string }

/** Takes back what is not agreed yet, after asking once more. */
export function GiveUpPart({ bookingId, words }: { bookingId: string; words: Words }): ReactNode {
  const { release } = useDesk()
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  function giveUp(): void {
    setIsBusy(true)
    setFailure(undefined)
    void release(bookingId)
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setIsBusy(false))
  }

  if (!isAsking) {
    return (
      <button type="button" className="link-button" onClick={() => setIsAsking(true)}>
        {words.label}
      </button>
    )
  }
  return (
    <div role="group" aria-label={words.sure} className="sure">
      <p>{words.sure}</p>
      {failure && <Problem failure={failure} />}
      <button type="button" className="button" disabled={isBusy} onClick={giveUp}>
        {words.yes}
      </button>
      <button type="button" className="button" disabled={isBusy} onClick={() => setIsAsking(false)}>
        {words.no}
      </button>
    </div>
  )
}
