import type { ReactNode } from 'react'
import type { Service } from '../api/wire.ts'
import { formatDuration } from '../time/duration.ts'
import { useMoney } from './use-money.ts'

export function ServiceSummary({ service }: { service: Service }): ReactNode {
  const money = useMoney()
  return (
    <p className="summary">
      <strong>{service.name}</strong>
      <span>
        {formatDuration(service.durationMinutes)} · {money(service.price)}
      </span>
    </p>
  )
}
