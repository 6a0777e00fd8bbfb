import { newId } from '@frontdesk/db/ids'
import { expect, test } from 'vitest'
import type { OfferRow } from './queries.ts'
import { agendasOf } from './rules.ts'

type ProviderRow = OfferRow['providers'][number]

test('a time that cannot be read is told, and never taken for free', () => {
  const provider = {
    id: newId<'provider'>(),
    zone: 'Europe/Lisbon',
    works_on_holidays: true,
    weekly_hours: [],
    overrides: [],
    time_off: [],
    busy: [],
    groups: [],
    outside_busy: [],
  } satisfies Partial<ProviderRow>
  const rowOf = (outside_busy: { start: string; end: string }[]) =>
    ({ holiday_country: null, seats: 1, providers: [{ ...provider, outside_busy }] }) as unknown as OfferRow // all that it reads
  const soon = { start: '2026-03-12T10:00:00+00:00', end: '2026-03-12T11:00:00+00:00' }
  expect(agendasOf(rowOf([soon]))[0]?.agenda.outsideBusy).toEqual([
    { start: Date.parse(soon.start), end: Date.parse(soon.end) },
  ])
  expect(() => agendasOf(rowOf([{ ...soon, end: '13525-01-01T00:00:00+00:00' }]))).toThrow(RangeError)
})
