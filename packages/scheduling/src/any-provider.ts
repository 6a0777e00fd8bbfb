import { agendaRulesOf } from './agenda-rules.ts'
import { offerRulesOf } from './offer-rules.ts'
import { listWith } from './slots.ts'
import type { Agenda, Instant, Offer } from './types.ts'

/** `seatsLeft` is what one booking could take at most, with whichever provider has most; null where nobody shares. */
export type OpenSlot<Id> = { startsAt: Instant; providerIds: Id[]; seatsLeft: number | null }

/**
 * Every instant at which at least one of the providers can start, sorted, each with all who can, in the order given.
 * `from` is inclusive, `to` exclusive; the rules are those of `listSlots`, applied to each provider alone.
 */
export function listSlotsOfAny<Id extends string>(question: {
  now: Instant
  from: Instant
  to: Instant
  offer: Offer
  agendas: ReadonlyArray<{ providerId: Id; agenda: Agenda }>
}): Array<OpenSlot<Id>> {
  const { offer } = question
  const rules = offerRulesOf(question)
  const span = { start: question.from, end: question.to }
  const byStart = new Map<Instant, OpenSlot<Id>>()
  for (const { providerId, agenda } of question.agendas) {
    const own = agendaRulesOf(rules, agenda)
    for (const startsAt of listWith({ rules, agenda, own }, span)) {
      const slot = byStart.get(startsAt) ?? { startsAt, providerIds: [], seatsLeft: null }
      byStart.set(startsAt, slot)
      slot.providerIds.push(providerId)
      if (offer.capacity > 1) slot.seatsLeft = Math.max(slot.seatsLeft ?? 0, own.seatsLeft(startsAt))
    }
  }
  return [...byStart.values()].sort((a, b) => a.startsAt - b.startsAt)
}
