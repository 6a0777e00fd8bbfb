import type { Failure } from '../api/failure.ts'
import type { Booking, OfferedServices, Service, Slot } from '../api/wire.ts'
import { type Store, createStore } from '../desk/store.ts'
import type { Wish } from './wish-nonce.ts'

export type Details = { name: string; email: string; note: string }
/** What was offered before it changed: the same booking in other words. */
export type Before = { booking: Booking; service: Service | undefined }
export type Step =
  | { at: 'services'; notice?: 'gone' }
  | { at: 'times'; service: Service; notice?: 'taken' | 'lapsed' }
  | { at: 'details'; service: Service; slot: Slot }
  | { at: 'offer'; booking: Booking; before?: Before }
  /** Confirmed; the thread's own card takes over as soon as it is there. */
  | { at: 'settled'; booking: Booking }

/** What the visitor chose and typed. It survives every turn, and a reload. */
export type Typed = {
  /** Whom the visitor would like; nobody in particular when undefined. */
  providerId: string | undefined
  addonIds: readonly string[]
  seats: number
  details: Details
  /** By the question's id. */
  answers: Readonly<Record<string, string>>
}
export type Flow = Typed & {
  step: Step | undefined
  offered: OfferedServices | undefined
  isBusy: boolean
  failure: Failure | undefined
  /** The times of this local day are looked at first. */
  date: string | undefined
}

export type FlowDeps = {
  services(): Promise<OfferedServices>
  propose(wish: Wish): Promise<Booking>
  confirm(bookingId: string): Promise<Booking>
  release(bookingId: string): Promise<Booking>
  get(bookingId: string): Promise<Booking>
  failureOf(error: unknown): Failure
  /** Remembers the open offer across a reload. */
  remember(bookingId: string | undefined): void
  zone: string
}

type Work = () => Promise<void>
export type FlowTools = {
  flow: Store<Flow>
  deps: FlowDeps
  go(step: Step | undefined): void
  /** What goes wrong is shown in the card, unless there is a way on from it. */
  attempt(work: Work, wayOn?: (failure: Failure) => Work | undefined): Promise<void>
}

export const nothingTyped: Typed = {
  providerId: undefined,
  addonIds: [],
  seats: 1,
  details: { name: '', email: '', note: '' },
  answers: {},
}

export function flowTools(deps: FlowDeps, typed: Partial<Typed> = {}): FlowTools {
  const flow = createStore<Flow>({
    ...nothingTyped,
    ...typed,
    step: undefined,
    offered: undefined,
    isBusy: false,
    failure: undefined,
    date: undefined,
  })
  return { flow, deps, attempt, go: (step) => flow.patch({ step, failure: undefined }) }

  async function attempt(work: Work, wayOn?: (failure: Failure) => Work | undefined): Promise<void> {
    flow.patch({ isBusy: true, failure: undefined })
    try {
      await work()
    } catch (error) {
      const failure = deps.failureOf(error)
      const next = wayOn?.(failure)
      if (next) return await attempt(next)
      flow.patch({ failure })
    } finally {
      flow.patch({ isBusy: false })
    }
  }
}
