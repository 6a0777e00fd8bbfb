import type { ReactNode } from 'react'
import type { Booking } from '../api/wire.ts'
import { AnyIcon } from '../look/any-icon.tsx'
import { SteadyButton } from '../steady-button.tsx'
import { words } from '../words.ts'
import { HandoffTrouble } from './handoff-trouble.tsx'
import { useHandoff } from './use-handoff.ts'

export function HubButton({ booking, label }: { booking: Booking; label: string }): ReactNode {
  const handoff = useHandoff(booking.id)
  return (
    <>
      <HandoffTrouble {...handoff} />
      <SteadyButton className="button button-main" isOff={handoff.isBusy} onPress={() => void handoff.open()}>
        {label} <AnyIcon name="external" />
        <span className="sr-only"> {words.message.opensNewTab}</span>
      </SteadyButton>
    </>
  )
}
