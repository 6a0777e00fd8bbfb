import type { Example } from './examples.ts'

/** What the staff can do with whoever and whatever is booked. */
export const memberProviderExamples: Record<string, Example> = {
  'provider.list': () => ({}),
  'provider.availability': ({ providerId }) => ({ providerId }),
  'provider.rename': ({ providerId }) => ({ providerId, name: 'Ana' }),
  'provider.setAvailability': ({ providerId }) => ({
    providerId,
    weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 540, to: 1020 })),
    overrides: [],
    worksOnHolidays: false,
  }),
  'provider.create': () => ({ name: 'Ana', zone: 'Europe/Lisbon' }),
  'provider.setZone': ({ providerId }) => ({ providerId, zone: 'Europe/Lisbon' }),
  'provider.setActive': ({ providerId }) => ({ providerId, active: true }),
  'provider.range': ({ providerId }) => ({ providerId, from: '2026-03-09T00:00:00Z', to: '2026-03-16T00:00:00Z' }),
  'provider.week': ({ providerId }) => ({ providerId, date: '2026-03-12' }),
  'provider.addTimeOff': ({ providerId }) => ({
    providerId,
    from: { date: '2027-08-02', minute: 0 },
    to: { date: '2027-08-14', minute: 1440 },
  }),
  'provider.removeTimeOff': async ({ freshTimeOff }) => ({ timeOffId: await freshTimeOff() }),
}
