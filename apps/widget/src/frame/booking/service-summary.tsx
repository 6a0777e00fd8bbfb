import type { ReactNode } from 'react'
import type { Service } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { formatDuration } from '../time/duration.ts'
import { chosenOf } from './chosen-of.ts'
import { useMoney } from './use-money.ts'

/** The service with everything chosen for it so far. */
export function ServiceSummary({ service }: { service: Service }): ReactNode {
  const flow = useStore(useDesk().booking.flow)
  const money = useMoney()
  const { durationMinutes, price } = chosenOf(service, flow)
  return (
    <p className="summary">
      <strong>{service.name}</strong>
      <span aria-live="polite">
        {formatDuration(durationMinutes)} · {money(price)}
      </span>
    </p>
  )
}
