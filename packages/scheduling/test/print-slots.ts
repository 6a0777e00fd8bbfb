// Run in a process of its own by process-zone.test.ts, under different TZ. The first line shows that TZ arrived.
import { listSlots } from '../src/slots.ts'
import { DAY } from '../src/units.ts'
import { instantOf, localDateOf } from '../src/zone.ts'
import { everyDay, nothingElse, plainOffer } from './wall-text.ts'

const nights = [
  ['Europe/Lisbon', '2026-03-29'],
  ['America/Chicago', '2025-11-02'],
  ['Africa/Cairo', '2025-04-25'],
  ['Pacific/Kiritimati', '2026-01-01'],
] as const

process.stdout.write(`${new Date(0).getTimezoneOffset()}\n`)
for (const [zone, date] of nights) {
  const from = instantOf(zone, date, 0)
  const overrides = [{ date: localDateOf(zone, from + DAY), ranges: [{ from: 600, to: 720 }] }]
  const agenda = { ...nothingElse, zone, weeklyHours: everyDay('00:30-04:00', '22:00-25:00'), overrides }
  const offer = { ...plainOffer, horizonDays: 1, businessZone: zone }
  const slots = listSlots({ now: from, from, to: from + 3 * DAY, offer, agenda })
  process.stdout.write(`${zone} ${slots.join(' ')}\n`)
}
