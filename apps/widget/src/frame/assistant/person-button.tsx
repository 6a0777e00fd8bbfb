import type { ReactNode } from 'react'
import { useCall } from '../desk/use-call.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { words } from '../words.ts'

/** The way out of every answer: a person, who sees the whole thread. */
export function PersonButton(): ReactNode {
  const { assistant } = useDesk()
  const { isBusy, failure, run } = useCall()
  return (
    <>
      {failure && <Problem failure={failure} />}
      <button type="button" className="link-button" aria-disabled={isBusy} onClick={() => run(assistant.handOver)}>
        {words.assistant.person}
      </button>
    </>
  )
}
