import { type ReactNode, useId } from 'react'
import type { Service } from '../api/wire.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useStore } from '../desk/store.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { formatDuration } from '../time/duration.ts'
import { bookingWords } from '../words.ts'
import { type Category, byCategory } from './by-category.ts'
import { useMoney, useParts } from './use-money.ts'

export function ServiceList({ notice }: { notice: 'gone' | undefined }): ReactNode {
  const { booking } = useDesk()
  const { offered, failure } = useStore(booking.flow)
  if (failure) return <Problem failure={failure} onRetry={() => void booking.reload()} />
  if (!offered) return <Skeleton rows={3} />
  if (offered.services.length === 0) return <p>{bookingWords.services.none}</p>
  return (
    <>
      {notice && (
        <p role="alert" className="notice">
          {bookingWords.services[notice]}
        </p>
      )}
      {byCategory(offered.services).map((category) => (
        <CategoryPart key={category.name} category={category} />
      ))}
    </>
  )
}

function CategoryPart({ category: { name, services } }: { category: Category }): ReactNode {
  const id = useId()
  return (
    <div className="category">
      {name !== '' && (
        <h3 id={id}>
          <bdi>{name}</bdi>
        </h3>
      )}
      <ul className="services" {...(name && { 'aria-labelledby': id })}>
        {services.map((service) => (
          <li key={service.id}>
            <ServiceButton service={service} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function ServiceButton({ service }: { service: Service }): ReactNode {
  const { booking } = useDesk()
  const money = useMoney()
  const inParts = useParts()
  return (
    <button type="button" className="service" onClick={() => booking.chooseService(service)}>
      <span className="service-head">
        <strong>
          <bdi>{service.name}</bdi>
        </strong>
        <span className="price">{money(service.price)}</span>
      </span>
      {service.description !== '' && (
        <span className="service-text">
          <bdi>{service.description}</bdi>
        </span>
      )}
      {service.deposit && <span className="service-parts">{inParts(service.price, service.deposit)}</span>}
      <span className="service-facts">
        <span>{formatDuration(service.durationMinutes)}</span>
        {service.seats > 1 && <span>{bookingWords.services.seats({ count: service.seats })}</span>}
        {service.addons.length > 0 && <span>{bookingWords.services.extras({ count: service.addons.length })}</span>}
        {service.needsApproval && <span className="tag">{bookingWords.services.needsApproval}</span>}
      </span>
    </button>
  )
}
