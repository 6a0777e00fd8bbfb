import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useCall } from '../desk/use-call.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { SteadyButton } from '../steady-button.tsx'

type Words = { label: string; sure: string; yes: string; no: string }

/** Takes back what is not agreed yet, after asking once more. */
export function GiveUpPart({ bookingId, words }: { bookingId: string; words: Words }): ReactNode {
  const { release } = useDesk()
  const [isAsking, setIsAsking] = useState<boolean>()
  const place = useRef<HTMLDivElement>(null)
  const { isBusy, failure, run } = useCall()

  // To the answer that changes nothing, and back to where the question came from.
  useLayoutEffect(() => {
    if (isAsking !== undefined) place.current?.querySelector<HTMLElement>('button:last-child')?.focus()
  }, [isAsking])

  if (!isAsking) {
    return (
      <div ref={place} className="give-up" aria-live="off">
        <button type="button" className="link-button" onClick={() => setIsAsking(true)}>
          {words.label}
        </button>
      </div>
    )
  }
  return (
    // The focus goes there, which says it all: the log around it need not.
    <div ref={place} role="group" aria-label={words.sure} aria-live="off" className="sure">
      <p>{words.sure}</p>
      {failure && <Problem failure={failure} />}
      <SteadyButton className="button" isOff={isBusy} onPress={() => run(() => release(bookingId))}>
        {words.yes}
      </SteadyButton>
      <SteadyButton className="button" isOff={isBusy} onPress={() => setIsAsking(false)}>
        {words.no}
      </SteadyButton>
    </div>
  )
}
