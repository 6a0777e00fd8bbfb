import { setTimeout as delay } from 'node:timers/promises'
import type { Delivery, LocalEvent } from '../state/state.ts'
import { postEvent } from './post-event.ts'
import type { Endpoint } from './post-event.ts'

/** Carries events to the endpoint in the background: a first try each, then retries with growing delays. */
export type Courier = {
  /** Resolves after the first try; retries go on by themselves. */
  carry(event: LocalEvent, delivery: Delivery): Promise<void>
  /** One try outside of any bookkeeping. Returns the HTTP status, 0 when nothing answered. */
  post(event: LocalEvent): Promise<number>
  settled(): Promise<void>
  stop(): Promise<void>
}

type Needs = {
  endpoint(): Endpoint | undefined
  retryDelays: readonly number[]
  now(): number
  changed(): void
}

export function createCourier({ endpoint, retryDelays, now, changed }: Needs): Courier {
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()
  // First tries go out one after the other, so that events arrive as they were sent unless a test wants another order.
  let lastFirstTry: Promise<void> = Promise.resolve()

  async function post(event: LocalEvent): Promise<number> {
    const to = endpoint()
    if (to === undefined) return 0
    return postEvent(event, to, { timestamp: Math.floor(now() / 1000), signal: stopping.signal })
  }

  async function attempt(event: LocalEvent, delivery: Delivery): Promise<void> {
    const status = await post(event)
    if (stopping.signal.aborted) return
    delivery.attempts += 1
    delivery.lastStatus = status
    if (isAccepted(status)) delivery.status = 'delivered'
    else if (delivery.attempts > retryDelays.length) delivery.status = 'gave_up'
    changed()
  }

  async function retry(event: LocalEvent, delivery: Delivery): Promise<void> {
    while (delivery.status === 'pending') {
      await delay(retryDelays[delivery.attempts - 1], undefined, { signal: stopping.signal })
      await attempt(event, delivery)
    }
  }

  async function settled(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay)
  }

  return {
    carry: (event, delivery) => {
      delivery.status = 'pending'
      delivery.attempts = 0
      const firstTry = lastFirstTry.then(() => attempt(event, delivery))
      lastFirstTry = firstTry
      // Only stopping interrupts a delivery, and the next start takes it up again.
      const life = firstTry.then(() => retry(event, delivery)).catch(() => undefined)
      underWay.add(life)
      void life.finally(() => underWay.delete(life))
      return firstTry
    },
    post,
    settled,
    stop: () => {
      stopping.abort()
      return settled()
    },
  }
}

export function isAccepted(status: number): boolean {
  return status >= 200 && status < 300
}
