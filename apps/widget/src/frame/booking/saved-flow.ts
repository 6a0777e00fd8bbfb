import type { Store } from '../desk/store.ts'
import type { Shelf } from '../session/shelf.ts'
import type { Place } from './booking-actions.ts'
import type { Flow, Typed } from './flow-state.ts'

type Saved = { typed: Typed; place: Place | undefined }

/** What was typed into a booking before a reload, and where. It lasts as long as the tab. */
export function readFlow(shelf: Shelf): Partial<Saved> {
  try {
    return JSON.parse(shelf.read('booking') ?? '{}') as Partial<Saved> // written below
  } catch {
    return {}
  }
}

export function saveFlow(shelf: Shelf, flow: Store<Flow>): void {
  flow.subscribe(() => {
    const { step, providerId, addonIds, seats, details, answers } = flow.get()
    const saved: Saved = { typed: { providerId, addonIds, seats, details, answers }, place: placeOf(step) }
    shelf.write('booking', JSON.stringify(saved))
  })
}

function placeOf(step: Flow['step']): Place | undefined {
  if (step?.at === 'services') return { serviceId: undefined }
  if (step?.at === 'times') return { serviceId: step.service.id }
  return step?.at === 'details' ? { serviceId: step.service.id, slot: step.slot } : undefined
}
