import type { Money, Service } from '../api/wire.ts'
import type { Typed } from './flow-state.ts'

type Chosen = { addonIds: string[]; seats: number; durationMinutes: number; price: Money }

/** What was chosen beside the service, as far as this service has it, and what it comes to. */
export function chosenOf(service: Service, { addonIds, seats }: Pick<Typed, 'addonIds' | 'seats'>): Chosen {
  const addons = service.addons.filter(({ id }) => addonIds.includes(id))
  const people = Math.min(seats, service.seats)
  const each = addons.reduce((sum, { price }) => sum + price.amountMinor, service.price.amountMinor)
  return {
    addonIds: addons.map(({ id }) => id),
    seats: people,
    durationMinutes: addons.reduce((sum, { extraMinutes }) => sum + extraMinutes, service.durationMinutes),
    price: { ...service.price, amountMinor: each * people },
  }
}
