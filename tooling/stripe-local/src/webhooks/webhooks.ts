import { NotPossible } from '../payments/not-possible.ts'
import type { Delivery, LocalEvent, State } from '../state/state.ts'
import { createCourier, isAccepted } from './courier.ts'
import { inChosenOrder } from './in-chosen-order.ts'
import type { ReleaseOrder } from './in-chosen-order.ts'
import type { Endpoint } from './post-event.ts'

export type Webhooks = {
  setEndpoint(endpoint: Endpoint): void
  send(event: LocalEvent): void
  hold(): void
  release(order?: ReleaseOrder): Promise<void>
  redeliver(eventId: string, times: number, parallel: boolean): Promise<number[]>
  drop(on: boolean): void
  /** When every delivery under way was accepted or given up. What is held back is not waited for. */
  settled(): Promise<void>
  mode(): { holding: boolean; dropping: boolean; endpoint: string | null }
  stop(): Promise<void>
}

type Needs = {
  state: Pick<State, 'events' | 'deliveries'>
  endpoint: Endpoint | undefined
  retryDelays: readonly number[]
  now(): number
  changed(): void
}

export function createWebhooks(needs: Needs): Webhooks {
  const { events, deliveries } = needs.state
  const courier = createCourier({ ...needs, endpoint: () => endpoint })
  let endpoint = needs.endpoint
  let holding = false
  let dropping = false

  function carry(delivery: Delivery): Promise<void> {
    return courier.carry(eventOf(delivery.eventId), delivery)
  }

  function eventOf(id: string): LocalEvent {
    const found = events.get(id)
    if (found === undefined) throw new NotPossible(`There is no event ${id}.`)
    return found.event
  }

  function resume(): void {
    const unfinished = [...deliveries.values()].filter(({ status }) => status === 'held' || status === 'pending')
    for (const delivery of unfinished) void carry(delivery)
  }

  async function postAgain(eventId: string): Promise<number> {
    const status = await courier.post(eventOf(eventId))
    const delivery = deliveries.get(eventId)
    const wasLost = delivery?.status === 'dropped' || delivery?.status === 'gave_up'
    if (delivery !== undefined && wasLost && isAccepted(status))
      Object.assign(delivery, { status: 'delivered', lastStatus: status })
    needs.changed()
    return status
  }

  if (endpoint !== undefined) resume()
  return {
    setEndpoint: (next) => {
      const isFirst = endpoint === undefined
      endpoint = next
      if (isFirst) resume()
    },
    send: (event) => {
      const delivery: Delivery = { eventId: event.id, status: 'held', attempts: 0, lastStatus: null }
      deliveries.set(event.id, delivery)
      if (dropping || endpoint === undefined) delivery.status = 'dropped'
      else if (!holding) void carry(delivery)
    },
    hold: () => {
      holding = true
    },
    release: async (order = 'as_sent') => {
      const held = [...deliveries.values()].filter(({ status }) => status === 'held')
      const chosen = inChosenOrder(held, order)
      holding = false
      await Promise.all(chosen.map(carry))
    },
    redeliver: async (eventId, times, parallel) => {
      if (parallel) return Promise.all(Array.from({ length: times }, () => postAgain(eventId)))
      const statuses: number[] = []
      while (statuses.length < times) statuses.push(await postAgain(eventId))
      return statuses
    },
    drop: (on) => {
      dropping = on
    },
    settled: courier.settled,
    mode: () => ({ holding, dropping, endpoint: endpoint?.url ?? null }),
    stop: courier.stop,
  }
}
