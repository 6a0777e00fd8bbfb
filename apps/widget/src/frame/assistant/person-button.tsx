import { type ReactNode, useState } from 'react'
import { type Failure, failureOf } from '../api/failure.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { words } from '../words.ts'

/** The way out of every answer: a person, who sees the whole thread. */
export function PersonButton(): ReactNode {
  const { assistant } = useDesk()
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  async function ask(): Promise<void> {
    if (isBusy) return
    setIsBusy(true)
    setFailure(undefined)
    try {
      await assistant.handOver()
    } catch (error) {
      setFailure(failureOf(error))
    }
    setIsBusy(false)
  }

  return (
    <>
      {failure && <Problem failure={failure} />}
      <button type="button" className="link-button" aria-disabled={isBusy} onClick={() => void ask()}>
        {words.assistant.person}
      </button>
    </>
  )
}
