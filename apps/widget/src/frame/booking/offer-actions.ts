import type { Booking, Service } from '../api/wire.ts'
import { nothingTyped } from './flow-state.ts'
import { type FlowTools, inSilence } from './flow-tools.ts'
import { proposeWish } from './propose-wish.ts'

export type OfferActions = {
  /** The customer's own click: nothing else books. */
  confirm(): Promise<void>
  changeTime(): Promise<void>
  cancel(): Promise<void>
  /** The offer's time seems to be over: asks, since clocks differ. */
  lapse(): Promise<void>
  /** Shows the offer that was open before a reload, if it still is. */
  resume(bookingId: string): Promise<void>
}

/** What can become of an offer that is kept for the visitor. */
export function offerActions(tools: FlowTools): OfferActions {
  const { flow, deps, go, attempt } = tools

  function offer(): Booking | undefined {
    const { step } = flow.get()
    return step?.at === 'offer' ? step.booking : undefined
  }

  function isOffered(id: string): boolean {
    return offer()?.id === id
  }

  /** The answer and the thread bring the same news: whichever is later must not lead there once more. */
  function settle(booking: Booking): void {
    if (!isOffered(booking.id)) return
    deps.remember(undefined)
    // Who it was for may be so again; the rest belongs to what is booked now.
    flow.patch({ ...nothingTyped, details: { ...flow.get().details, note: '' } })
    go({ at: 'settled', booking })
  }

  return {
    async confirm() {
      const booking = offer()
      if (!booking) return
      await attempt(
        async () => {
          settle(await deps.confirm(booking.id))
        },
        ({ code }) => {
          if (!isOffered(booking.id)) return async () => {}
          if (code === 'changed') return () => offerAgain(tools, booking)
          const isGone = code === 'slot_taken' || code === 'not_found' || code === 'wrong_state'
          return isGone ? () => toTimes(tools, booking, 'lapsed') : undefined
        },
      )
    },
    async changeTime() {
      const booking = offer()
      if (!booking) return
      await attempt(async () => {
        await deps.release(booking.id)
        await toTimes(tools, booking)
      })
    },
    async cancel() {
      const booking = offer()
      if (!booking) return
      await attempt(async () => {
        await deps.release(booking.id)
        deps.remember(undefined)
        go(undefined)
      })
    },
    async lapse() {
      const id = offer()?.id
      if (!id) return
      await attempt(async () => {
        const booking = await deps.get(id)
        if (!isOffered(id) || booking.state === 'held') return
        if (booking.state === 'expired' || booking.state === 'cancelled') await toTimes(tools, booking, 'lapsed')
        else settle(booking)
      })
    },
    async resume(bookingId) {
      await attempt(async () => {
        const booking = await deps.get(bookingId)
        if (booking.state !== 'held') return deps.remember(undefined)
        // Its terms are the service's; the offer stands without them, too.
        const offered = await deps.services().catch(() => undefined)
        flow.patch({ offered })
        go({ at: 'offer', booking })
      }, inSilence)
    },
  }
}

/** The service is not what it was: the same wish once more, shown beside what it was before, and asked anew. */
async function offerAgain(tools: FlowTools, booking: Booking): Promise<void> {
  const { flow, deps, go } = tools
  const before = { booking, service: serviceOf(tools, booking) }
  flow.patch({ offered: await deps.services() })
  const service = serviceOf(tools, booking)
  if (!service) {
    await deps.release(booking.id)
    deps.remember(undefined)
    return go({ at: 'services', notice: 'gone' })
  }
  const slot = { startsAt: booking.startsAt, providerIds: [], seatsLeft: null }
  await proposeWish(tools, { service, slot }, async (next) => {
    deps.remember(next.id)
    go({ at: 'offer', booking: next, before })
  })
}

function serviceOf({ flow }: FlowTools, { serviceId }: Booking): Service | undefined {
  return flow.get().offered?.services.find(({ id }) => id === serviceId)
}

async function toTimes(tools: FlowTools, booking: Booking, notice?: 'lapsed'): Promise<void> {
  const { flow, deps, go } = tools
  deps.remember(undefined)
  const offered = flow.get().offered ?? (await deps.services())
  flow.patch({ offered })
  const service = serviceOf(tools, booking)
  go(service ? { at: 'times', service, notice } : { at: 'services' })
}
