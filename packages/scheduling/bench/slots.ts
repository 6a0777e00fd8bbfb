// How much of the processor the engine takes: in a zone asked for the first time in this process (cold), again and again (warm), and the
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
    cold: perCall(cold.length, () => listSlots(cold.pop() ?? question)),
    warm: perCall(1_000, () => listSlots(question)),
    luxon: perCall(3, () => luxonSlots(question)),
    temporal: perCall(3, () => temporalSlots(question)),
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
    cold: perCall(cold.length, () => listSlotsOfAny(cold.pop() ?? question)),
    warm: perCall(100, () => listSlotsOfAny(question)),
    luxon: perCall(1, () => luxonSlotsOfAny({ ...question, agendas })),
  })
}

type Times = { cold: number; warm: number; luxon: number; temporal?: number }

function report(title: string, slots: number, { cold, warm, luxon, temporal }: Times): void {
  const cells = [cold.toFixed(3), warm.toFixed(3), luxon.toFixed(1)].map((cell) => cell.padStart(10))
  const ratio = String(Math.round(luxon / warm)).padStart(13)
  const last = (temporal?.toFixed(1) ?? '').padStart(12)
  console.log(`${title.padEnd(34)} ${String(slots).padStart(5)} ${cells.join(' ')} ${last} ${ratio}`)
}

/**
 * Milliseconds of the processor's time: on a busy machine the clock on the wall would count what others do meanwhile. It is
 * told in whole ticks, so what is short is done many times.
 */
function perCall(times: number, work: () => unknown): number {
  const { user, system } = process.threadCpuUsage()
  for (let index = 0; index < times; index++) work()
  const after = process.threadCpuUsage()
  return (after.user + after.system - user - system) / 1_000 / times
}
