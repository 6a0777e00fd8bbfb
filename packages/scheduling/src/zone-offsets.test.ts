import { expect, test } from 'vitest'
import { at } from '../test/wall-text.ts'
import { STRETCH, zoneOffsets } from './zone-offsets.ts'

// Real bookings lie in these decades. Sub-second offsets of the first half of the 20th century do not matter here.
const since = at('1972-01-01T00:00Z')
const until = at('2045-01-01T00:00Z')
const changes = Intl.supportedValuesOf('timeZone').map((zone) => ({ zone, instants: changesOf(zone) }))

test('no zone changes its clock twice in one stretch', () => {
  for (const { instants } of changes) {
    const distances = instants.slice(1).map((instant, index) => instant - (instants[index] ?? 0))
    expect(Math.min(STRETCH * 2, ...distances)).toBeGreaterThan(STRETCH)
  }
})

test('the offset is right on both sides of every change of clocks in every zone', () => {
  for (const { zone, instants } of changes) {
    const offsetAt = zoneOffsets(zone)
    const sides = instants.flatMap((instant) => [instant - 1, instant])
    expect(sides.map(offsetAt), zone).toEqual(sides.map((instant) => temporalOffset(zone, instant)))
  }
})

test('the order in which instants are asked for does not matter', () => {
  const stretches = Array.from({ length: 400 }, (_, index) => since + index * STRETCH)
  const forwards = stretches.map(zoneOffsets('Africa/Casablanca'))
  const backwards = stretches.toReversed().map(zoneOffsets('africa/casablanca'))
  expect(backwards.toReversed()).toEqual(forwards)
})

function changesOf(zone: string): number[] {
  const instants: number[] = []
  let zoned = Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(zone)
  for (;;) {
    const next = zoned.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= until) return instants
    instants.push(next.epochMilliseconds)
    zoned = next
  }
}

function temporalOffset(zone: string, instant: number): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
}
