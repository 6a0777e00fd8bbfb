import type { Booking, Service, Slot } from '../api/wire.ts'
import type { Store } from '../desk/store.ts'
import { type Details, type Flow, type FlowDeps, type FlowTools, flowTools } from './flow-state.ts'
import { type OfferActions, offerActions } from './offer-actions.ts'
import type { Wish } from './wish-nonce.ts'

export type BookingFlow = OfferActions & {
  flow: Store<Flow>
  /** Begins; with a service's id or name, at its times. An offer that is still open stays where it is. */
  open(hint?: string): Promise<void>
  /** Books the same again, after a booking came to nothing. */
  again(booking: Booking): Promise<void>
  chooseService(service: Service): void
  chooseProvider(providerId: string | undefined): void
  chooseSlot(service: Service, slot: Slot): void
  type(details: Partial<Details>): void
  propose(): Promise<void>
  /** The services did not come. */
  reload(): Promise<void>
  back(): void
  leave(): void
  /** The session is over: what was kept for it is gone, what was typed is not. */
  forget(): void
}

/** The guided booking, from the list of services to the confirmed offer. What was typed survives every turn. */
export function createBookingFlow(deps: FlowDeps): BookingFlow {
  const tools = flowTools(deps)
  const { flow, go } = tools
  return {
    ...offerActions(tools),
    flow,
    open: (hint) => open(tools, hint),
    again: (booking) => open(tools, booking.serviceId),
    chooseService(service) {
      flow.patch({ providerId: undefined })
      go({ at: 'times', service })
    },
    chooseProvider: (providerId) => flow.patch({ providerId }),
    chooseSlot: (service, slot) => go({ at: 'details', service, slot }),
    type: (details) => flow.patch({ details: { ...flow.get().details, ...details } }),
    propose: () => propose(tools),
    reload: () => loadServices(tools),
    back() {
      const { step } = flow.get()
      if (step?.at === 'details') go({ at: 'times', service: step.service })
      if (step?.at === 'times') go({ at: 'services' })
    },
    leave: () => go(undefined),
    forget() {
      const { step } = flow.get()
      if (step?.at === 'offer' || step?.at === 'settled') go(undefined)
    },
  }
}

async function open(tools: FlowTools, hint?: string): Promise<void> {
  const { step } = tools.flow.get()
  if (step?.at === 'offer' || (step && step.at !== 'settled' && hint === undefined)) return
  tools.go({ at: 'services' })
  await loadServices(tools, hint)
}

async function loadServices({ flow, go, deps, attempt }: FlowTools, hint?: string): Promise<void> {
  await attempt(async () => {
    const offered = await deps.services()
    flow.patch({ offered })
    const service = offered.services.find(({ id, name }) => id === hint || name.toLowerCase() === hint?.toLowerCase())
    if (service && flow.get().step?.at === 'services') go({ at: 'times', service })
  })
}

async function propose({ flow, go, deps, attempt }: FlowTools): Promise<void> {
  const { step, details, providerId } = flow.get()
  if (step?.at !== 'details') return
  const { service, slot } = step
  const note = details.note.trim()
  const wish: Wish = {
    serviceId: service.id,
    ...(providerId !== undefined && { providerId }),
    startsAt: slot.startsAt,
    name: details.name.trim(),
    email: details.email.trim(),
    zone: deps.zone,
    ...(note && { note }),
  }
  await attempt(
    async () => {
      const booking = await deps.propose(wish)
      deps.remember(booking.id)
      go({ at: 'offer', booking })
    },
    ({ code }) => (code === 'slot_taken' ? async () => go({ at: 'times', service, notice: 'taken' }) : undefined),
  )
}
