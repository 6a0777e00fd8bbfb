import type { Agenda, Asked, Instant } from '../src/types.ts'
import { DAY, MINUTE } from '../src/units.ts'
import { nothingElse, plainOffer } from '../test/wall-text.ts'

export type Question = Asked & { from: Instant; to: Instant }
type Size = { zone: string; now: Instant; days: number; bookings: number }

/** A provider with office hours, and bookings spread over the days, some of them outside the hours of the zone. */
export function questionOf(size: Size): Question {
  const { zone, now, days } = size
  const offer = { ...plainOffer, intervalMinutes: 15, bufferAfterMinutes: 10, noticeMinutes: 120, horizonDays: 120 }
  return { now, from: now, to: now + days * DAY, offer: { ...offer, businessZone: zone }, agenda: agendaOf(size, 0) }
}

/** The same of so many providers, each busy at other times. */
export function questionOfMany(size: Size, providers: number) {
  const agendas = Array.from({ length: providers }, (_, index) => ({
    providerId: `p${index}`,
    agenda: agendaOf(size, index),
  }))
  const { agenda: _, ...asked } = questionOf(size)
  return { ...asked, agendas }
}

function agendaOf({ zone, now, days, bookings }: Size, provider: number): Agenda {
  const busy = Array.from({ length: bookings }, (_, index) => {
    const day = Math.floor((index * days) / bookings)
    const start = now + day * DAY + (9 * 60 + 45 * ((index * 3 + provider) % 11)) * MINUTE
    return { start, end: start + 40 * MINUTE }
  })
  const weeklyHours = ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
    { weekday, from: 9 * 60, to: 13 * 60 },
    { weekday, from: 14 * 60, to: 18 * 60 },
  ])
  return { ...nothingElse, zone, weeklyHours, busy }
}
