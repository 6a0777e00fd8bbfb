import { type ReactNode, useId } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { words } from '../words.ts'
import { useCall } from '../desk/use-call.ts'

/** Somebody came by the link that was mailed to them on another device. */
export function ResumeCard({ token }: { token: string }): ReactNode {
  const { resumeHere, link, config } = useDesk()
  const { isBusy, failure, run } = useCall()
  const titleId = useId()
  const isOver = failure?.code === 'unauthenticated'
  return (
    <section className="card" aria-labelledby={titleId}>
      <h2 id={titleId}>{words.chat.resume}</h2>
      <p className="fine">{isOver ? words.chat.linkOver : words.chat.resumeNote({ business: config.tenantName })}</p>
      {failure && !isOver && <Problem failure={failure} />}
      <div className="actions">
        {!isOver && (
          <button
            type="button"
            className="button button-main"
            aria-disabled={isBusy}
            onClick={() => run(() => resumeHere(token))}
          >
            {isBusy ? words.loading : words.chat.resumeYes}
          </button>
        )}
        <button type="button" className="button" onClick={() => link.set(undefined)}>
          {isOver ? words.chat.putAway : words.chat.resumeNo}
        </button>
      </div>
    </section>
  )
}
