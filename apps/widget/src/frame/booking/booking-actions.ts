import type { Service, Slot } from '../api/wire.ts'
import type { Store } from '../desk/store.ts'
import type { Flow, FlowDeps } from './flow-state.ts'
import { type FlowTools, flowTools, inSilence } from './flow-tools.ts'
import { type OfferActions, offerActions } from './offer-actions.ts'
import { proposeWish } from './propose-wish.ts'

export type BookingActions = OfferActions & {
  /** Goes on where a reload cut it off. */
  goOn(place: Place): Promise<void>
  chooseService(service: Service): void
  chooseProvider(providerId: string | undefined): void
  chooseSlot(service: Service, slot: Slot): void
  chooseSeats(seats: number): void
  toggleAddon(addonId: string): void
  answer(questionId: string, answer: string): void
  propose(): Promise<void>
  /** What can be booked; with a service's id or name, on to its times. */
  reload(wanted?: string): Promise<void>
  back(): void
}

/** How far somebody had come: to the services, to one of them, or to a time. */
export type Place = { serviceId: string | undefined; slot?: Slot | undefined }

/** What is done on the way from the list of services to the confirmed offer. What was typed survives every turn. */
export function bookingActions(flow: Store<Flow>, deps: FlowDeps): BookingActions {
  const tools = flowTools(flow, deps)
  const { go, choose } = tools
  return {
    ...offerActions(tools),
    goOn: (place) => goOn(tools, place),
    chooseService(service) {
      flow.patch({ providerId: undefined, date: undefined })
      go({ at: 'times', service })
    },
    chooseProvider: (providerId) => choose({ providerId }),
    chooseSlot: (service, slot) => go({ at: 'details', service, slot }),
    chooseSeats: (seats) => choose({ seats }),
    toggleAddon(addonId) {
      const { addonIds } = flow.get()
      const without = addonIds.filter((id) => id !== addonId)
      choose({ addonIds: without.length < addonIds.length ? without : [...addonIds, addonId] })
    },
    answer: (questionId, answer) => choose({ answers: { ...flow.get().answers, [questionId]: answer } }),
    propose: () => propose(tools),
    reload: (wanted) => loadServices(tools, wanted),
    back() {
      const { step } = flow.get()
      if (step?.at === 'details') go({ at: 'times', service: step.service })
      if (step?.at === 'times') go({ at: 'services' })
    },
  }
}

async function goOn({ flow, go, deps, attempt }: FlowTools, { serviceId, slot }: Place): Promise<void> {
  await attempt(async () => {
    const offered = await deps.services()
    flow.patch({ offered })
    const service = offered.services.find(({ id }) => id === serviceId)
    if (flow.get().step) return
    if (!service) return go({ at: 'services', ...(serviceId && { notice: 'gone' }) })
    go(slot ? { at: 'details', service, slot } : { at: 'times', service })
  }, inSilence)
}

async function loadServices({ flow, go, deps, attempt }: FlowTools, wanted?: string): Promise<void> {
  await attempt(async () => {
    const offered = await deps.services()
    flow.patch({ offered })
    const service = offered.services.find(
      ({ id, name }) => id === wanted || name.toLowerCase() === wanted?.toLowerCase(),
    )
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
