import type { Booking } from '../api/wire.ts'
import type { Store } from '../desk/store.ts'
import type { BookingActions } from './booking-actions.ts'
import {
  type Details,
  type Flow,
  type FlowDeps,
  type Typed,
  type Work,
  createFlow,
  goTo,
  nothingTyped,
} from './flow-state.ts'

export type BookingFlow = BookingActions & {
  flow: Store<Flow>
  /** Begins; with a service's id or name, at its times. An offer that is still open stays where it is. */
  open(hint?: Hint): Promise<void>
  /** Books the same again, after a booking came to nothing. */
  again(booking: Booking): Promise<void>
  type(details: Partial<Details>): void
  /** The connection is back: what got no answer is asked again, and is still the same wish. */
  onceMore(): void
  leave(): void
  /** The session is over: what was kept for it is gone, what was typed is not. */
  forget(): void
  /** Somebody else is there: nothing of it is theirs. */
  clear(): void
}

/** What is wished for: a service by its id or name, and a local date to begin with, `2026-03-12`. */
export type Hint = { service?: string | undefined; date?: string | undefined }

/** The guided booking. How far it is stands here at once; what is done on the way is fetched when somebody begins. */
export function createBookingFlow(deps: FlowDeps, typed?: Partial<Typed>): BookingFlow {
  const flow = createFlow(typed)
  let actions: BookingActions | undefined

  const own: Omit<BookingFlow, keyof BookingActions> = {
    flow,
    open,
    again: (booking) => open({ service: booking.serviceId }),
    type: (details) => flow.patch({ details: { ...flow.get().details, ...details }, unanswered: undefined }),
    onceMore() {
      const { isBusy, unanswered } = flow.get()
      if (!isBusy) void unanswered?.()
    },
    leave: () => goTo(flow, undefined),
    forget() {
      const at = flow.get().step?.at
      if (at === 'offer' || at === 'settled') goTo(flow, undefined)
    },
    clear() {
      goTo(flow, undefined)
      flow.patch(nothingTyped)
    },
  }
  return new Proxy(own, {
    get: (_own, name) => Reflect.get(own, name) ?? ((...given: unknown[]) => act(name, given)),
  }) as BookingFlow // what is not its own is fetched, under the same name

  async function open(hint?: Hint): Promise<void> {
    const { step } = flow.get()
    if (step?.at === 'offer' || (step && step.at !== 'settled' && hint?.service === undefined)) return
    flow.patch({ date: hint?.date })
    goTo(flow, { at: 'services' })
    await act('reload', [hint?.service])
  }

  /** Once they are there, at once: a field that somebody types into must not lag behind. */
  function act(name: string | symbol, given: unknown[]): unknown {
    return actions ? run(actions) : fetchActions().then(run, () => onLost(async () => void (await act(name, given))))

    function run(all: BookingActions): unknown {
      return Reflect.apply(Reflect.get(all, name), all, given)
    }
  }

  async function fetchActions(): Promise<BookingActions> {
    const { bookingActions } = await deps.code(load)
    return (actions ??= bookingActions(flow, deps))
  }

  /** As if the services themselves had not come: the card, where there is one, says so and asks again. */
  function onLost(unanswered: Work): void {
    flow.patch({ unanswered, ...(flow.get().step && { failure: { code: 'offline', fields: [] } }) })
  }
}

const load = () => import('./booking-actions.ts')
