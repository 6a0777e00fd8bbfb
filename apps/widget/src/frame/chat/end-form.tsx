import type { ReactNode } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { words } from '../words.ts'
import { useCall } from '../desk/use-call.ts'

export function EndForm(): ReactNode {
  const { chat } = useDesk()
  const { isBusy, failure, run } = useCall()
  const putAway = () => chat.sheet.set(undefined)

  function end(): void {
    const work = chat.ending()
    run(() => work().then(putAway))
  }

  return (
    <>
      <p className="fine">{words.chat.endNote}</p>
      {failure && <Problem failure={failure} />}
      <div className="actions">
        <button type="button" className="button button-main" aria-disabled={isBusy} onClick={end}>
          {words.chat.endYes}
        </button>
        <button type="button" className="button" onClick={putAway}>
          {words.chat.endNo}
        </button>
      </div>
    </>
  )
}
