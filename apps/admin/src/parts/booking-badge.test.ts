import { expect, test } from 'vitest'
import { bookingNewsWords } from './booking-badge.tsx'

test('a move is called one, and not a second confirmation', () => {
  const booking = { id: 'bkg_1' as const, state: 'confirmed' as const, before: null, movedTo: null }
  expect(bookingNewsWords(booking)).toBe('Confirmed')
  expect(bookingNewsWords({ ...booking, movedTo: '2026-03-16T10:00:00.000Z' })).toBe('Moved')
})
