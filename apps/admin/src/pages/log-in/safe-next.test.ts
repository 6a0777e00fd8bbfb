import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test('a path of the app is returned to, with its search', () => {
  expect(safeNext('/bookings?when=past')).toBe('/bookings?when=past')
})

test('without a path, or with the log-in page itself, the inbox comes next', () => {
  expect(safeNext(undefined)).toBe('/inbox')
  expect(safeNext('/log-in?next=/log-in')).toBe('/inbox')
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/\t/evil.example'])(
  'another origin is never gone to: %s',
  (next) => {
    expect(safeNext(next)).toBe('/inbox')
  },
)
