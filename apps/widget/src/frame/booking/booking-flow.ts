import type { Booking, Service, Slot } from '../api/wire.ts'
import type { Store } from '../desk/store.ts'
import {
  type Details,
  type Flow,
  type FlowDeps,
  type FlowTools,
  type Typed,
  flowTools,
  nothingTyped,
} from './flow-state.ts'
import { type OfferActions, offerActions } from './offer-actions.ts'
import { proposeWish } from './propose-wish.ts'

export type BookingFlow = OfferActions & {
  flow: Store<Flow>
  /** Begins; with a service's id or name, at its times. An offer that is still open stays where it is. */
  open(hint?: Hint): Promise<void>
  /** Goes on where a reload cut it off. */
  goOn(place: Place): Promise<void>
  /** Books the same again, after a booking came to nothing. */
  again(booking: Booking): Promise<void>
  chooseService(service: Service): void
  chooseProvider(providerId: string | undefined): void
  chooseSlot(service: Service, slot: Slot): void
  chooseSeats(seats: number): void
  toggleAddon(addonId: string): void
  type(details: Partial<Details>): void
  answer(questionId: string, answer: string): void
  propose(): Promise<void>
  /** The services did not come. */
  reload(): Promise<void>
  back(): void
  leave(): void
  /** The session is over: what was kept for it is gone, what was typed is not. */
  forget(): void
  /** Somebody else is there: nothing of it is theirs. */
  clear(): void
}

/** What is wished for: a service by its id or name, and a local date to begin with, `2026-03-12`. */
export type Hint = { service?: string | undefined; date?: string | undefined }

/** How far somebody had come: a service, or a service and a time. */
export type Place = { serviceId: string; slot?: Slot | undefined }

/** The guided booking, from the list of services to the confirmed offer. What was typed survives every turn. */
export function createBookingFlow(deps: FlowDeps, typed?: Partial<Typed>): BookingFlow {
  const tools = flowTools(deps, typed)
  const { flow, go } = tools
  return {
    ...offerActions(tools),
    flow,
    open: (hint) => open(tools, hint),
    goOn: (place) => goOn(tools, place),
    again: (booking) => open(tools, { service: booking.serviceId }),
    chooseService(service) {
      flow.patch({ providerId: undefined, date: undefined })
      go({ at: 'times', service })
    },
    chooseProvider: (providerId) => flow.patch({ providerId }),
    chooseSlot: (service, slot) => go({ at: 'details', service, slot }),
    chooseSeats: (seats) => flow.patch({ seats }),
    toggleAddon(addonId) {
      const { addonIds } = flow.get()
      const without = addonIds.filter((id) => id !== addonId)
      flow.patch({ addonIds: without.length < addonIds.length ? without : [...addonIds, addonId] })
    },
    answer: (questionId, answer) => flow.patch({ answers: { ...flow.get().answers, [questionId]: answer } }),
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
    clear() {
      go(undefined)
      flow.patch(nothingTyped)
    },
  }
}

async function open(tools: FlowTools, hint?: Hint): Promise<void> {
  const { step } = tools.flow.get()
  if (step?.at === 'offer' || (step && step.at !== 'settled' && hint?.service === undefined)) return
  tools.flow.patch({ date: hint?.date })
  tools.go({ at: 'services' })
  await loadServices(tools, hint)
}

async function goOn({ flow, go, deps, attempt }: FlowTools, { serviceId, slot }: Place): Promise<void> {
  await attempt(
    async () => {
      const offered = await deps.services()
      flow.patch({ offered })
      const service = offered.services.find(({ id }) => id === serviceId)
      if (service && !flow.get().step) go(slot ? { at: 'details', service, slot } : { at: 'times', service })
    },
    () => async () => {}, // nobody asked for it, so nobody needs to hear why not
  )
}

async function loadServices({ flow, go, deps, attempt }: FlowTools, hint: Hint = {}): Promise<void> {
  const wanted = hint.service?.toLowerCase()
  await attempt(async () => {
    const offered = await deps.services()
    flow.patch({ offered })
    const service = offered.services.find(({ id, name }) => id === hint.service || name.toLowerCase() === wanted)
    if (service && flow.get().step?.at === 'services') go({ at: 'times', service })
  })
}

async function propose(tools: FlowTools): Promise<void> {
  const { step } = tools.flow.get()
  if (step?.at !== 'details') return
  await proposeWish(tools, step, async (booking) => {
    tools.deps.remember(booking.id)
    tools.go({ at: 'offer', booking })
  })
}
