// How long the engine takes: in a zone asked for the first time in this process (cold), again and again (warm), and the
// same work with luxon, and with native Temporal. All of them are made to find the same slots first.
import { deepStrictEqual } from 'node:assert/strict'
import { listSlotsOfAny } from '../src/any-provider.ts'
import { listSlots } from '../src/slots.ts'
import { instantOf } from '../src/zone.ts'
import { luxonSlots, luxonSlotsOfAny } from './luxon-slots.ts'
import { questionOf, questionOfMany } from './questions.ts'
import { temporalSlots } from './temporal-slots.ts'

const zone = 'Europe/Lisbon'
const now = instantOf(zone, '2026-03-16', 0)
const coldZones = Intl.supportedValuesOf('timeZone').filter((it) => it !== zone)
const ms = { warm: 0, cold: 0, luxon: 0, temporal: 0 }
type Side = keyof typeof ms

console.log(`${''.padEnd(34)} slots    cold ms    warm ms   luxon ms  Temporal ms   luxon / warm`)
for (const { days, bookings } of [
  { days: 30, bookings: 60 },
  { days: 30, bookings: 200 },
  { days: 90, bookings: 200 },
]) {
  const size = { days, bookings, now }
  const question = questionOf({ ...size, zone })
  const slots = listSlots(question)
  deepStrictEqual(slots, luxonSlots(question), 'luxon must do the same work')
  deepStrictEqual(slots, temporalSlots(question), 'Temporal must do the same work')
  const cold = coldZones.splice(0, 100).map((it) => questionOf({ ...size, zone: it }))
  report(`${days} days, ${bookings} bookings`, slots.length, {
    warm: () => void listSlots(question),
    cold: () => void listSlots(cold.pop() ?? question),
    luxon: () => void luxonSlots(question),
    temporal: () => void temporalSlots(question),
  })
}
for (const days of [30, 90]) {
  const size = { days, bookings: 200, now }
  const question = questionOfMany({ ...size, zone }, 20)
  const slots = listSlotsOfAny(question)
  const agendas = question.agendas.map(({ agenda }) => agenda)
  deepStrictEqual(
    slots.map(({ startsAt, providerIds }) => [startsAt, providerIds.length]),
    luxonSlotsOfAny({ ...question, agendas }),
    'luxon must do the same work',
  )
  const cold = coldZones.splice(0, 40).map((it) => questionOfMany({ ...size, zone: it }, 20))
  report(`${days} days, any of 20, 200 each`, slots.length, {
    warm: () => void listSlotsOfAny(question),
    cold: () => void listSlotsOfAny(cold.pop() ?? question),
    luxon: () => void luxonSlotsOfAny({ ...question, agendas }),
  })
}

/** The sides are measured in turns, so that a busy machine slows them alike; the naive ones less often, or nobody would wait. */
function report(title: string, slots: number, sides: Partial<Record<Side, () => void>> & { warm(): void }): void {
  for (let index = 0; index < 200; index++) sides.warm()
  const samples: Record<Side, number[]> = { warm: [], cold: [], luxon: [], temporal: [] }
  const rounds = 'temporal' in sides ? 40 : 12
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < 5; index++) samples.warm.push(timeOf(sides.warm))
    if (sides.cold) samples.cold.push(timeOf(sides.cold), timeOf(sides.cold))
    if (round % 4 === 0 && sides.luxon) samples.luxon.push(timeOf(sides.luxon))
    if (round % 4 === 0 && sides.temporal) samples.temporal.push(timeOf(sides.temporal))
  }
  const [cold, warm, luxon, temporal] = (['cold', 'warm', 'luxon', 'temporal'] as const).map((side) => {
    return samples[side].length === 0 ? Number.NaN : median(samples[side])
  }) as [number, number, number, number] // one of each name
  const cells = [cold.toFixed(3), warm.toFixed(3), luxon.toFixed(1)].map((cell) => cell.padStart(10))
  const last = Number.isNaN(temporal) ? '' : temporal.toFixed(1)
  console.log(
    `${title.padEnd(34)} ${String(slots).padStart(5)} ${cells.join(' ')} ${last.padStart(12)} ${Math.round(luxon / warm)
      .toString()
      .padStart(13)}`,
  )
}

/** Of the processor's time: on a busy machine the clock on the wall would count what others do meanwhile. */
function timeOf(work: () => void): number {
  const { user, system } = process.threadCpuUsage()
  work()
  const after = process.threadCpuUsage()
  return (after.user + after.system - user - system) / 1_000
}

function median(samples: number[]): number {
  return samples.toSorted((a, b) => a - b)[samples.length >> 1] ?? Number.NaN
}
