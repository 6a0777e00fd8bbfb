import { expect, test } from 'vitest'
import type { Booking } from '../api/wire.ts'
import { partsOf } from './parts-of.ts'

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const booking: Booking = {
  id: 'bkg_1',
  state: 'awaiting_payment',
  serviceId: 'svc_1',
  serviceName: 'Portrait session',
  providerName: 'Ana Luz',
  location: 'Rua da Bica 12, Lisboa',
  startsAt: '2026-05-12T09:00:00Z',
  endsAt: '2026-05-12T10:30:00Z',
  businessZone: 'Europe/Lisbon',
  price: eur(26_000),
  needsApproval: false,
  heldUntil: null,
  seats: 1,
  addons: [],
  deposit: eur(8_580),
  paid: eur(0),
  due: eur(8_580),
  balance: eur(17_420),
  payment: 'open',
  cancelUntil: null,
  rescheduleUntil: null,
  refunds: [],
  refundIfCancelled: eur(0),
}

test('what is paid of a price is not asked for once more', () => {
  expect(partsOf(booking)).toEqual({ first: eur(8_580), isFirstPaid: false, rest: eur(17_420) })
  const confirmed = { ...booking, state: 'confirmed', payment: 'paid', paid: eur(8_580), due: eur(0) } as const
  expect(partsOf(confirmed)).toEqual({ first: eur(8_580), isFirstPaid: true, rest: eur(17_420) })
})

test('a price that was paid whole, or is to be paid at once, has no parts', () => {
  expect(partsOf({ ...booking, paid: eur(26_000), balance: eur(0) })).toBeUndefined()
  expect(partsOf({ ...booking, deposit: null })).toBeUndefined()
})
