import { formatMoney } from '@frontdesk/money/format-money'
import { beforeAll, expect, test } from 'vitest'
import type { Booking, Service } from '../api/wire.ts'
import { createClock } from '../time/clock.ts'
import { speakOfBooking } from '../words/speak.ts'
import { offerChanges } from './offer-changes.ts'

beforeAll(speakOfBooking)

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const clock = createClock({ locale: 'en-GB', hourCycle: 'h23', zone: 'Europe/Berlin', now: () => 0 })
const inBritish = (money: Booking['price']) => formatMoney({ ...money, locale: 'en-GB' })
const ways = {
  locale: 'en-GB',
  clock,
  money: inBritish,
  parts: (_: Booking['price'], deposit: Booking['price']) => `${inBritish(deposit)} now`,
}
// All that is looked at.
const booking = {
  serviceName: 'Portrait session',
  startsAt: '2026-03-10T09:00:00Z',
  endsAt: '2026-03-10T10:00:00Z',
  location: 'Rua das Flores 12',
  providerName: 'Ines',
  addons: [{ name: 'A print', extraMinutes: 0, price: eur(4000) }],
  price: eur(22_000),
  deposit: null,
  needsApproval: false,
} as unknown as Booking
const start = { days: 0, hours: 0 }
const service = {
  cancelUntil: start,
  rescheduleUntil: start,
  refunds: [{ until: start, percent: 100 }],
} as unknown as Service

test('what is the same is not told', () => {
  expect(offerChanges({ booking, service }, { booking: { ...booking, id: 'bkg_2' }, service }, ways)).toEqual([])
})

test('whatever is different is told as it was and as it is', () => {
  const now = {
    booking: { ...booking, endsAt: '2026-03-10T10:30:00Z', price: eur(50_000), deposit: eur(20_000), addons: [] },
    service: { ...service, refunds: [] },
  }
  expect(offerChanges({ booking, service }, now, ways)).toEqual([
    { name: 'When', before: 'Tue 10 Mar, 10:00 – 11:00', now: 'Tue 10 Mar, 10:00 – 11:30' },
    { name: 'Extras', before: 'A print €40.00', now: 'none' },
    { name: 'Price', before: '€220.00', now: '€500.00 (€200.00 now)' },
    {
      name: 'Terms',
      before: 'You can cancel until the start and get everything back. You can move it until the start.',
      now: 'You can cancel until the start, but get nothing back. You can move it until the start.',
    },
  ])
})
