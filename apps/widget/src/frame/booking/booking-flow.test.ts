import { expect, test } from 'vitest'
import type { Failure } from '../api/failure.ts'
import type { Booking, Service } from '../api/wire.ts'
import { createBookingFlow } from './booking-flow.ts'

class Refusal extends Error {
  readonly code: Failure['code']
  constructor(code: Failure['code']) {
    super(code)
    this.code = code
  }
}

const service: Service = {
  id: 'svc_1',
  name: 'Portrait session',
  description: '',
  location: '',
  category: '',
  durationMinutes: 60,
  price: { amountMinor: 18_000, currency: 'EUR' },
  deposit: null,
  needsApproval: false,
  seats: 1,
  providers: [],
  addons: [],
  questions: [],
  cancelUntil: { days: 0, hours: 0 },
  rescheduleUntil: { days: 0, hours: 0 },
  refunds: [],
}
const slot = { startsAt: '2026-03-10T09:00:00Z', providerIds: [], seatsLeft: null }
const details = { name: 'Vera', email: 'vera@example.com', note: '' }

const nothing = { amountMinor: 0, currency: 'EUR' }

function setUp() {
  const refusals: Partial<Record<'propose' | 'confirm' | 'services', Failure['code']>> = {}
  const remembered: (string | undefined)[] = []
  const booking: Booking = {
    id: 'bkg_1',
    state: 'held',
    serviceId: service.id,
    serviceName: service.name,
    providerName: 'Ines',
    location: '',
    startsAt: slot.startsAt,
    endsAt: '2026-03-10T10:00:00Z',
    businessZone: 'Europe/Lisbon',
    price: service.price,
    needsApproval: false,
    heldUntil: '2026-03-10T08:15:00Z',
    seats: 1,
    addons: [],
    deposit: null,
    paid: nothing,
    due: nothing,
    balance: nothing,
    payment: 'none',
    cancelUntil: null,
    rescheduleUntil: null,
    refundIfCancelled: nothing,
  }
  const answer = <T>(name: keyof typeof refusals, value: T) => {
    const code = refusals[name]
    if (code) throw new Refusal(code)
    return value
  }
  const actions = createBookingFlow({
    services: async () => answer('services', { services: [service], businessZone: 'Europe/Lisbon' }),
    propose: async () => answer('propose', booking),
    confirm: async () => answer('confirm', { ...booking, state: 'awaiting_payment' as const }),
    release: async () => ({ ...booking, state: 'cancelled' as const }),
    get: async () => booking,
    failureOf: (error) => ({ code: error instanceof Refusal ? error.code : 'internal', fields: [] }),
    remember: (id) => void remembered.push(id),
    zone: 'Europe/Berlin',
  })
  async function toOffer() {
    await actions.open()
    actions.chooseService(service)
    actions.chooseSlot(service, slot)
    actions.type(details)
    await actions.propose()
  }
  return { actions, booking, refusals, remembered, toOffer, now: () => actions.flow.get() }
}

test('from the service to the confirmed offer', async () => {
  const { actions, toOffer, now, remembered } = setUp()
  await toOffer()
  expect(now()).toMatchObject({ step: { at: 'offer', booking: { id: 'bkg_1' } }, isBusy: false })
  expect(remembered).toEqual(['bkg_1'])
  await actions.confirm()
  expect(now().step).toMatchObject({ at: 'settled', booking: { state: 'awaiting_payment' } })
  expect(remembered.at(-1)).toBeUndefined()
})

test('a service that was named leads straight to its times', async () => {
  const { actions, now } = setUp()
  await actions.open('portrait SESSION')
  expect(now().step).toMatchObject({ at: 'times', service: { id: 'svc_1' } })
})

test('a slot that was taken leads back to the times, with everything typed kept', async () => {
  const { refusals, toOffer, now } = setUp()
  refusals.propose = 'slot_taken'
  await toOffer()
  expect(now()).toMatchObject({ step: { at: 'times', notice: 'taken' }, details, failure: undefined })
})

test('an offer that has lapsed leads back to the times as well', async () => {
  const { actions, refusals, toOffer, now, remembered } = setUp()
  await toOffer()
  refusals.confirm = 'slot_taken'
  await actions.confirm()
  expect(now()).toMatchObject({ step: { at: 'times', notice: 'lapsed' }, details })
  expect(remembered.at(-1)).toBeUndefined()
})

test('what goes wrong otherwise stays where it happened, and can be tried again', async () => {
  const { actions, refusals, toOffer, now } = setUp()
  refusals.propose = 'offline'
  await toOffer()
  expect(now()).toMatchObject({ step: { at: 'details' }, failure: { code: 'offline' }, isBusy: false })
  delete refusals.propose
  await actions.propose()
  expect(now()).toMatchObject({ step: { at: 'offer' }, failure: undefined })
})

test('changing the time gives the old one back first', async () => {
  const { actions, toOffer, now } = setUp()
  await toOffer()
  await actions.changeTime()
  expect(now()).toMatchObject({ step: { at: 'times', service: { id: 'svc_1' } }, details })
  expect(now().step).not.toHaveProperty('notice', 'lapsed')
})

test('an open offer comes back after a reload, one that is over does not', async () => {
  const { actions, booking, now, remembered } = setUp()
  await actions.resume('bkg_1')
  expect(now().step).toMatchObject({ at: 'offer' })
  actions.leave()
  booking.state = 'expired'
  await actions.resume('bkg_1')
  expect(now()).toMatchObject({ step: undefined, failure: undefined })
  expect(remembered.at(-1)).toBeUndefined()
})

test('when the session ends, its offer goes and what was typed stays', async () => {
  const { actions, toOffer, now } = setUp()
  await toOffer()
  actions.forget()
  expect(now()).toMatchObject({ step: undefined, details })
})
