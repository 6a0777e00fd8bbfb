import { type BookingId, type CustomerId, newId, nilUuid } from '@frontdesk/db/ids'
import { expect, expectTypeOf, test } from 'vitest'
import type { EmailAddress } from './field-schemas.ts'
import { decodeId, encodeId, idIn } from './id-schema.ts'

test('ten thousand ids on the wire are of one length, never repeat, and are even in every place', () => {
  const ids = Array.from({ length: 10_000 }, () => encodeId('booking', newId()))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^bkg_[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(id))).toEqual([])
  for (let place = 5; place < 30; place++) {
    const counts = new Map<string, number>()
    for (const id of ids) counts.set(id.charAt(place), (counts.get(id.charAt(place)) ?? 0) + 1)
    // 312.5 each: ten standard deviations (17.4) off is no chance any more.
    expect(counts.size).toBe(32)
    expect(Math.max(...[...counts.values()].map((count) => Math.abs(count - 312.5)))).toBeLessThan(174)
  }
})

test('ids made one after the other do not follow each other', () => {
  const ids = Array.from({ length: 1_000 }, () => encodeId('booking', newId()))
  const ascending = ids.filter((id, at) => at > 0 && id > (ids[at - 1] ?? '')).length
  expect(Math.abs(ascending - 500)).toBeLessThan(100)
})

test('an id comes back as it was', () => {
  for (let at = 0; at < 1_000; at++) {
    const id: BookingId = newId()
    expect(idIn('booking').parse(encodeId('booking', id))).toBe(id)
  }
})

const known = encodeId('booking', newId())
test.each([
  '',
  'bkg_',
  'bkg',
  '1',
  '../booking',
  newId(),
  known.toUpperCase(),
  known.replace('bkg', 'cus'),
  known.slice(0, -1),
  `${known}0`,
  `${known}_`,
  ` ${known}`,
  known.replace(/.$/, 'u'),
  `bkg_8${'0'.repeat(25)}`,
  "bkg_' or 1=1 --",
  'bkg_\u0000',
])('%j is no id, and is looked for like one that nobody has', (text) => {
  expect(decodeId('booking', text)).toBe(nilUuid)
  expect(idIn('booking').parse(text)).toBe(nilUuid)
})

// The type checker holds these, with the tests it checks.
test('an address, an id of another kind or any text never stands where an id is due', () => {
  expectTypeOf<EmailAddress>().not.toExtend<CustomerId>()
  expectTypeOf<BookingId>().not.toExtend<CustomerId>()
  expectTypeOf<string>().not.toExtend<CustomerId>()
  expectTypeOf<CustomerId>().not.toExtend<EmailAddress>()
})
