import { expect, test } from 'vitest'
import { cityOf, clocksDiffer } from './zone-words.ts'

test('a zone is said by its city', () => {
  expect(cityOf('Europe/Lisbon')).toBe('Lisbon')
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(cityOf('UTC')).toBe('UTC')
})

test('two zones with the same time at that instant are no difference', () => {
  expect(clocksDiffer('2026-06-12T09:00:00Z', ['Europe/Lisbon', 'Europe/London'])).toBe(false)
  expect(clocksDiffer('2026-06-12T09:00:00Z', ['Europe/Lisbon', 'Europe/Berlin'])).toBe(true)
})

test('the date counts: two countries change their clocks on different days', () => {
  const zones = ['Europe/Berlin', 'Africa/Lagos'] as const
  expect(clocksDiffer('2026-01-12T09:00:00Z', zones)).toBe(false)
  expect(clocksDiffer('2026-06-12T09:00:00Z', zones)).toBe(true)
})
