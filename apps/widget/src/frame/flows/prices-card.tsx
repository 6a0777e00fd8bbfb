import type { ReactNode } from 'react'
import { byCategory } from '../booking/by-category.ts'
import { useMoney } from '../booking/use-money.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Problem } from '../problem.tsx'
import { Skeleton } from '../skeleton.tsx'
import { formatDuration } from '../time/duration.ts'
import { bookingWords, words } from '../words.ts'
import { useAsked } from './use-asked.ts'

/** What everything costs and how long it takes; from each line on to booking it. */
export function PricesCard(): ReactNode {
  const { assistant, flows, booking } = useDesk()
  const money = useMoney()
  const { found, failure, again } = useAsked(assistant.services)
  if (failure) return <Problem failure={failure} onRetry={again} />
  if (!found) return <Skeleton rows={3} />
  if (found.length === 0) return <p>{bookingWords.services.none}</p>

  function book(serviceId: string): void {
    flows.leave()
    void booking.open({ service: serviceId })
  }

  return byCategory(found).map(({ name, services }) => (
    <div key={name} className="category">
      {name !== '' && <h3>{name}</h3>}
      <ul className="price-list">
        {services.map((service) => (
          <li key={service.id}>
            <span>
              <strong>{service.name}</strong>
              <span className="fine">{formatDuration(service.durationMinutes)}</span>
            </span>
            <span className="price">{money(service.price)}</span>
            <button
              type="button"
              className="link-button"
              aria-label={words.flows.bookThis({ service: service.name })}
              onClick={() => book(service.id)}
            >
              {words.flows.bookShort}
            </button>
          </li>
        ))}
      </ul>
    </div>
  ))
}
