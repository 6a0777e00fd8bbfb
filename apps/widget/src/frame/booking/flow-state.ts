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
export type Work = () => Promise<void>
export type Flow = Typed & {
  step: Step | undefined
  offered: OfferedServices | undefined
  isBusy: boolean
  failure: Failure | undefined
  /** What got no answer, to be asked again once one can come; unless something else is chosen or typed before. */
  unanswered: Work | undefined
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
  /** Fetches code, for which a file may be missing. */
  code<T>(load: () => Promise<T>): Promise<T>
  /** Remembers the open offer across a reload. */
  remember(bookingId: string | undefined): void
  zone: string
}

export const nothingTyped: Typed = {
  providerId: undefined,
  addonIds: [],
  seats: 1,
  details: { name: '', email: '', note: '' },
  answers: {},
}

export function createFlow(typed: Partial<Typed> = {}): Store<Flow> {
  return createStore<Flow>({
    ...nothingTyped,
    ...typed,
    step: undefined,
    offered: undefined,
    isBusy: false,
    failure: undefined,
    unanswered: undefined,
    date: undefined,
  })
}

export function goTo(flow: Store<Flow>, step: Step | undefined): void {
  flow.patch({ step, failure: undefined, unanswered: undefined })
}
