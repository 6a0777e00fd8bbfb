// How long it takes to list the slots of 30 days with 60 bookings: in a zone asked for the first time in this process
// (cold), again and again in one zone (warm), and with native Temporal instead of integers.
import { deepStrictEqual } from 'node:assert/strict'
import { listSlots } from '../src/slots.ts'
import { DAY, MINUTE } from '../src/units.ts'
import { instantOf } from '../src/zone.ts'
import { nothingElse, plainOffer } from '../test/wall-text.ts'
import { temporalSlots } from './temporal-slots.ts'

const days = 30
const bookings = 60
const warmZone = 'Europe/Lisbon'
const coldZones = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== warmZone)

const question = questionIn(warmZone, instantOf(warmZone, '2026-03-16', 0))
const slots = listSlots(question)
deepStrictEqual(slots, temporalSlots(question), 'both sides must do the same work')

repeat(2_000, () => listSlots(question))
repeat(10, () => temporalSlots(question))

// The three are measured in turns, so that a busy machine slows them alike.
const times: Record<'cold' | 'warm' | 'temporal', number[]> = { cold: [], warm: [], temporal: [] }
const today = question.now
for (const zone of coldZones.slice(0, 300)) {
  const cold = questionIn(zone, today)
  times.cold.push(nanoseconds(() => listSlots(cold)))
  times.warm.push(nanoseconds(() => repeat(5, () => listSlots(question))) / 5)
  if (times.temporal.length < 60) times.temporal.push(nanoseconds(() => temporalSlots(question)))
}

const warm = median(times.warm)
console.log(`${days} days, ${bookings} bookings, ${slots.length} free slots; median of ${times.warm.length} rounds`)
for (const [name, samples] of Object.entries(times)) {
  const ns = median(samples)
  const rounded = Math.round(ns).toLocaleString('en')
  console.log(`${name.padEnd(9)} ${rounded.padStart(12)} ns ${(ns / warm).toFixed(1).padStart(7)} x warm`)
}

function questionIn(zone: string, now: number) {
  // Two half-hour bookings a day, with ten minutes after each, some of them outside the hours of the zone.
  const busy = Array.from({ length: bookings }, (_, index) => {
    const start = now + Math.floor(index / 2) * DAY + (9 * 60 + 45 * (index % 7) + 240 * (index % 2)) * MINUTE
    return { start, end: start + 40 * MINUTE }
  })
  const weeklyHours = ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
    { weekday, from: 9 * 60, to: 13 * 60 },
    { weekday, from: 14 * 60, to: 18 * 60 },
  ])
  return {
    now,
    from: now,
    to: now + days * DAY,
    offer: {
      ...plainOffer,
      durationMinutes: 30,
      intervalMinutes: 15,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 10,
      noticeMinutes: 120,
      horizonDays: 60,
      businessZone: zone,
    },
    agenda: { ...nothingElse, zone, weeklyHours, busy },
  }
}

function nanoseconds(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start)
}

function repeat(times: number, work: () => void): void {
  for (let index = 0; index < times; index++) work()
}

function median(samples: number[]): number {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? Number.NaN
}
