import { newId } from '@frontdesk/db/ids'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { appointmentOf, bookingCalendar } from './booking-calendar.ts'
import { calendarLinks } from './calendar-links.ts'

const row = {
  id: newId<'booking'>(),
  sequence: 2,
  updated_at: new Date('2026-03-01T08:00:00Z'),
  starts_at: new Date('2026-07-01T10:00:00Z'),
  ends_at: new Date('2026-07-01T11:00:00Z'),
  service_name: 'Cut & colour + care',
  location: '',
  business_name: 'Salão 1',
  business_zone: 'Europe/Lisbon',
  business_address: 'Rua 1, Lisboa',
}
const people = { organizer: { name: 'S', email: 's@example.com' }, attendee: { name: 'A', email: 'a@example.com' } }
const eventIn = (text: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined)

test('a file to fetch, one that is mailed and a cancellation are the same appointment, ever newer', () => {
  const published = eventIn(bookingCalendar(row, 'publish'))
  const moved = eventIn(bookingCalendar({ ...row, sequence: 3 }, { method: 'request', ...people }))
  const cancelled = eventIn(bookingCalendar({ ...row, sequence: 3 }, { method: 'cancel', ...people }))
  expect(new Set([published, moved, cancelled].map(({ uid }) => uid)).size).toBe(1)
  expect([published, moved, cancelled].map(({ sequence }) => sequence)).toEqual([2, 3, 4])
  expect(published.location).toBe('Rua 1, Lisboa')
})

test('the links say the same time and words, whatever is in a name', () => {
  const links = calendarLinks(appointmentOf({ ...row, service_name: 'A&text=B #1 + 2' }))
  const asked = Object.values(links).map((link) => new URL(link))
  expect(asked.map(({ origin }) => origin)).toEqual([
    'https://calendar.google.com',
    'https://outlook.live.com',
    'https://outlook.office.com',
  ])
  const [google, outlook] = asked.map(({ searchParams }) => Object.fromEntries(searchParams))
  expect(google).toMatchObject({
    text: 'A&text=B #1 + 2 · Salão 1',
    dates: '20260701T100000Z/20260701T110000Z',
    ctz: 'Europe/Lisbon',
  })
  expect(outlook).toMatchObject({ subject: 'A&text=B #1 + 2 · Salão 1', startdt: '2026-07-01T10:00:00.000Z' })
  expect(links.outlook).not.toContain('+')
})
