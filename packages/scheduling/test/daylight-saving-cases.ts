import { listSlots } from '../src/slots.ts'
import type { Instant } from '../src/types.ts'
import { DAY } from '../src/units.ts'
import { instantOf } from '../src/zone.ts'
import { everyDay, nothingElse, plainOffer } from './wall-text.ts'

// Every row is one provider with the same hours every day; `lists` are the starts on that local date, as the wall
// clock shows them, with the offset where a time could be meant twice.
export const daylightSavingCases = [
  {
    story: 'Lisbon, spring: 01:00 becomes 02:00, and the hour does not exist',
    zone: 'Europe/Lisbon',
    date: '2026-03-29',
    hours: ['00:00-03:00'],
    step: 30,
    lists: '00:00 00:30 02:00 02:30',
  },
  {
    story: 'Lisbon, spring: a window wholly inside the skipped hour yields nothing',
    zone: 'Europe/Lisbon',
    date: '2026-03-29',
    hours: ['01:00-02:00', '01:15-01:45'],
    step: 15,
    lists: '',
  },
  {
    story: 'Lisbon, spring: opening at a skipped 01:30 moves to 02:30',
    zone: 'Europe/Lisbon',
    date: '2026-03-29',
    hours: ['01:30-04:00'],
    step: 30,
    lists: '02:30 03:00 03:30',
  },
  {
    story: 'Lisbon, spring: closing at a skipped 01:30 is reached when the clock jumps, so nobody is offered 02:00',
    zone: 'Europe/Lisbon',
    date: '2026-03-29',
    hours: ['00:00-01:30'],
    step: 30,
    lists: '00:00 00:30',
  },
  {
    story: 'Lisbon, autumn: 02:00 becomes 01:00, and the hour is open twice',
    zone: 'Europe/Lisbon',
    date: '2025-10-26',
    hours: ['00:30-02:30'],
    step: 30,
    lists: '00:30+01:00 01:00+01:00 01:30+01:00 01:00+00:00 01:30+00:00 02:00+00:00',
  },
  {
    story: 'Lisbon, autumn: opening and closing at ambiguous times are the earlier ones',
    zone: 'Europe/Lisbon',
    date: '2025-10-26',
    hours: ['01:00-01:45'],
    step: 15,
    lists: '01:00+01:00 01:15+01:00 01:30+01:00',
  },
  {
    story: 'Chicago, spring: an hourly grid keeps to elapsed time across the jump',
    zone: 'America/Chicago',
    date: '2026-03-08',
    hours: ['00:30-06:00'],
    step: 60,
    lists: '00:30 01:30 03:30 04:30',
  },
  {
    story: 'Chicago, autumn: an hourly grid passes 01:30 twice',
    zone: 'America/Chicago',
    date: '2025-11-02',
    hours: ['00:30-04:00'],
    step: 60,
    lists: '00:30-05:00 01:30-05:00 01:30-06:00 02:30-06:00',
  },
  {
    story: 'Chicago, the day itself: ordinary office hours do not notice',
    zone: 'America/Chicago',
    date: '2026-03-08',
    hours: ['09:00-12:00'],
    step: 60,
    lists: '09:00-05:00 10:00-05:00 11:00-05:00',
  },
  {
    story: 'Lord Howe, spring: only half an hour is skipped, 02:00 becomes 02:30',
    zone: 'Australia/Lord_Howe',
    date: '2025-10-05',
    hours: ['01:00-04:00'],
    step: 60,
    lists: '01:00+10:30 02:30+11:00',
  },
  {
    story: 'Lord Howe, autumn: only half an hour comes twice, 02:00 becomes 01:30',
    zone: 'Australia/Lord_Howe',
    date: '2026-04-05',
    hours: ['01:00-03:00'],
    step: 30,
    lists: '01:00+11:00 01:30+11:00 01:30+10:30 02:00+10:30 02:30+10:30',
  },
  {
    story: 'Cairo, spring: the day has no midnight and begins at 01:00',
    zone: 'Africa/Cairo',
    date: '2025-04-25',
    hours: ['00:00-03:00'],
    step: 60,
    lists: '01:00+03:00 02:00+03:00',
  },
  {
    story: 'Cairo, spring: a night shift from the evening before runs through the missing midnight',
    zone: 'Africa/Cairo',
    date: '2025-04-25',
    hours: ['22:30-27:00'],
    step: 60,
    lists: '01:30+03:00 22:30+03:00 23:30+03:00',
  },
  {
    story: 'Cairo, autumn: the last hour of the evening comes twice',
    zone: 'Africa/Cairo',
    date: '2025-10-30',
    hours: ['22:00-24:00'],
    step: 60,
    lists: '22:00+03:00 23:00+03:00 23:00+02:00',
  },
  {
    story: 'Santiago, spring: on the other half of the globe it is September, and midnight is missing too',
    zone: 'America/Santiago',
    date: '2025-09-07',
    hours: ['00:00-02:30'],
    step: 30,
    lists: '01:00-03:00 01:30-03:00 02:00-03:00',
  },
  {
    story: 'Santiago, autumn: 24:00 becomes 23:00, and closing at midnight is the midnight that stays',
    zone: 'America/Santiago',
    date: '2025-04-05',
    hours: ['22:30-24:00'],
    step: 30,
    lists: '22:30-03:00 23:00-03:00 23:30-03:00 23:00-04:00 23:30-04:00',
  },
  {
    story: 'Casablanca, before Ramadan: clocks go back in February, 03:00 becomes 02:00',
    zone: 'Africa/Casablanca',
    date: '2025-02-23',
    hours: ['01:30-04:00'],
    step: 30,
    lists: '01:30+01:00 02:00+01:00 02:30+01:00 02:00+00:00 02:30+00:00 03:00+00:00 03:30+00:00',
  },
  {
    story: 'Casablanca, after Ramadan: they go forward in April, 02:00 becomes 03:00',
    zone: 'Africa/Casablanca',
    date: '2025-04-06',
    hours: ['01:30-04:00'],
    step: 30,
    lists: '01:30+00:00 03:00+01:00 03:30+01:00',
  },
  {
    story: 'Kiritimati, 14 hours ahead: morning hours are still yesterday in UTC',
    zone: 'Pacific/Kiritimati',
    date: '2026-01-01',
    hours: ['09:00-11:00'],
    step: 60,
    lists: '09:00+14:00 10:00+14:00',
  },
  {
    story: 'Pago Pago, 11 hours behind: evening hours are already tomorrow in UTC',
    zone: 'Pacific/Pago_Pago',
    date: '2025-12-31',
    hours: ['18:00-20:00'],
    step: 60,
    lists: '18:00-11:00 19:00-11:00',
  },
  {
    story: 'Apia, 2011: a whole date was skipped, and its hours with it',
    zone: 'Pacific/Apia',
    date: '2011-12-30',
    hours: ['09:00-17:00'],
    step: 60,
    lists: '',
  },
]

/** Every start from the day before to the day after. */
export function slotsAround({ zone, date, hours, step }: (typeof daylightSavingCases)[number]): Instant[] {
  const midnight = instantOf(zone, date, 0)
  const agenda = { ...nothingElse, zone, weeklyHours: everyDay(...hours) }
  const offer = { ...plainOffer, durationMinutes: step, intervalMinutes: step, businessZone: zone }
  return listSlots({ now: midnight - 2 * DAY, from: midnight - DAY, to: midnight + 2 * DAY, offer, agenda })
}
