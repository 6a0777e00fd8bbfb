import type { ReactNode } from 'react'
import type { Service } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { formatDuration } from '../time/duration.ts'
import { words } from '../words.ts'
import { useMoney } from './use-money.ts'

export function ServiceList(): ReactNode {
  const { booking } = useDesk()
  const { offered, failure } = useStore(booking.flow)
  if (failure) return <Problem failure={failure} onRetry={() => void booking.reload()} />
  if (!offered) return <Skeleton rows={3} />
  if (offered.services.length === 0) return <p>{words.services.none}</p>
  return (
    <ul className="services">
      {offered.services.map((service) => (
        <li key={service.id}>
          <ServiceButton service={service} />
        </li>
      ))}
    </ul>
  )
}

function ServiceButton({ service }: { service: Service }): ReactNode {
  const { booking } = useDesk()
  const money = useMoney()
  return (
    <button type="button" className="service" onClick={() => booking.chooseService(service)}>
      <span className="service-head">
        <strong>{service.name}</strong>
        <span className="price">{money(service.price)}</span>
      </span>
      {service.description && <span className="service-text">{service.description}</span>}
      <span className="service-facts">
        {formatDuration(service.durationMinutes)}
        {service.needsApproval && <span className="tag">{words.services.needsApproval}</span>}
      </span>
    </button>
  )
}
