import { listSlots } from './slots.ts'
import type { Agenda, Instant, Offer } from './types.ts'

/**
 * Every instant at which at least one of the providers can start, sorted, each with all who can, in the order given.
 * `from` is inclusive, `to` exclusive; the rules are those of `listSlots`, applied to each provider alone.
 */
export function listSlotsOfAny(question: {
  now: Instant
  from: Instant
  to: Instant
  offer: Offer
  agendas: ReadonlyArray<{ providerId: string; agenda: Agenda }>
}): Array<{ startsAt: Instant; providerIds: string[] }> {
  const { agendas, ...rest } = question
  const byStart = new Map<Instant, string[]>()
  for (const { providerId, agenda } of agendas) {
    for (const startsAt of listSlots({ ...rest, agenda })) {
      const providerIds = byStart.get(startsAt)
      if (providerIds) providerIds.push(providerId)
      else byStart.set(startsAt, [providerId])
    }
  }
  return [...byStart].sort(([a], [b]) => a - b).map(([startsAt, providerIds]) => ({ startsAt, providerIds }))
}
