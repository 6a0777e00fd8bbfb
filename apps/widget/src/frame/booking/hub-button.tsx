import type { ReactNode } from 'react'
import type { Booking } from '../api/wire.ts'
import { Icon } from '../look/icons.tsx'
import { words } from '../words.ts'
import { HandoffTrouble } from './handoff-trouble.tsx'
import { useHandoff } from './use-handoff.ts'

export function HubButton({ booking, label }: { booking: Booking; label: string }): ReactNode {
  const handoff = useHandoff(booking.id)
  return (
    <>
      <HandoffTrouble {...handoff} />
      <button
        type="button"
        className="button button-main"
        disabled={handoff.isBusy}
        onClick={() => void handoff.open()}
      >
        {label} <Icon name="external" />
        <span className="sr-only"> {words.message.opensNewTab}</span>
      </button>
    </>
  )
}
