import { expect, test } from 'vitest'
import type { Failure } from '../api/failure.ts'
import type { Booking, Service } from '../api/wire.ts'
import { createBookingFlow } from './booking-flow.ts'
import type { Wish } from './wish-nonce.ts'

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
    refunds: [],
    refundIfCancelled: nothing,
  }
  const answer = <T>(name: keyof typeof refusals, value: T) => {
    const code = refusals[name]
    if (code) throw new Refusal(code)
    return value
  }
  const offered = { services: [service], businessZone: 'Europe/Lisbon' }
  const wishes: Wish[] = []
  const onTheWay: { answer?: Promise<void> } = {}
  const actions = createBookingFlow({
    services: async () => answer('services', { ...offered }),
    async propose(wish) {
      wishes.push(wish)
      return answer('propose', { ...booking })
    },
    async confirm() {
      await onTheWay.answer
      return answer('confirm', { ...booking, state: 'awaiting_payment' as const })
    },
    release: async () => ({ ...booking, state: 'cancelled' as const }),
    get: async () => booking,
    failureOf: (error) => ({ code: error instanceof Refusal ? error.code : 'internal', fields: [] }),
    code: (load) => load(),
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
  return { actions, booking, offered, wishes, refusals, remembered, onTheWay, toOffer, now: () => actions.flow.get() }
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

test('what the thread has brought before the answer is not brought once more', async () => {
  const { actions, booking, onTheWay, toOffer, now } = setUp()
  await toOffer()
  actions.toggleAddon('add_1')
  const answer = Promise.withResolvers<void>()
  onTheWay.answer = answer.promise
  const confirming = actions.confirm()
  booking.state = 'awaiting_payment'
  await actions.lapse()
  expect(now()).toMatchObject({ step: { at: 'settled' }, addonIds: [] })
  actions.leave()
  answer.resolve()
  await confirming
  expect(now()).toMatchObject({ step: undefined, isBusy: false })
})

test('a service that was named leads straight to its times', async () => {
  const { actions, now } = setUp()
  await actions.open({ service: 'portrait SESSION' })
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

test('who stops while the services are on their way is led to no times once they come', async () => {
  const { actions, now } = setUp()
  const opening = actions.open({ service: service.name })
  actions.leave()
  await opening
  expect(now()).toMatchObject({ step: undefined, failure: undefined, isBusy: false })
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

test('what changed before the yes is shown, old and new, and asked again', async () => {
  const { actions, booking, offered, refusals, remembered, toOffer, wishes, now } = setUp()
  await toOffer()
  refusals.confirm = 'changed'
  Object.assign(booking, { id: 'bkg_2', price: { amountMinor: 20_000, currency: 'EUR' } })
  offered.services = [{ ...service, price: booking.price }]
  await actions.confirm()
  expect(now()).toMatchObject({
    step: {
      at: 'offer',
      booking: { id: 'bkg_2' },
      before: { booking: { id: 'bkg_1', price: service.price }, service },
    },
    failure: undefined,
    isBusy: false,
  })
  expect(wishes[1]).toEqual(wishes[0])
  expect(remembered.at(-1)).toBe('bkg_2')
  delete refusals.confirm
  await actions.confirm()
  expect(now().step).toMatchObject({ at: 'settled' })
})

test('a service that is offered no more leads back to those that are', async () => {
  const { actions, offered, refusals, toOffer, now, remembered } = setUp()
  await toOffer()
  refusals.confirm = 'changed'
  offered.services = []
  await actions.confirm()
  expect(now().step).toEqual({ at: 'services', notice: 'gone' })
  expect(remembered.at(-1)).toBeUndefined()
})

test('a question that is new leads back to where it is answered, with everything typed kept', async () => {
  const { actions, refusals, toOffer, now } = setUp()
  await toOffer()
  refusals.confirm = 'changed'
  refusals.propose = 'invalid'
  await actions.confirm()
  expect(now()).toMatchObject({ step: { at: 'details' }, failure: { code: 'invalid' }, details, isBusy: false })
})

test('what was chosen and answered goes with the wish, as far as the service has it', async () => {
  const { actions, offered, wishes } = setUp()
  const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
  const rich: Service = {
    ...service,
    seats: 4,
    addons: [{ id: 'add_1', name: 'A print', extraMinutes: 0, price: eur(4000) }],
    questions: [{ id: 'qst_1', kind: 'text', label: 'Who comes?', choices: [], required: true }],
  }
  offered.services = [rich]
  await actions.open()
  actions.chooseService(rich)
  for (const id of ['add_1', 'add_of_another']) actions.toggleAddon(id)
  actions.chooseSeats(7)
  actions.answer('qst_1', ' The five of us ')
  actions.answer('qst_of_another', 'No matter')
  actions.chooseSlot(rich, slot)
  actions.type(details)
  await actions.propose()
  expect(wishes).toMatchObject([
    { addonIds: ['add_1'], seats: 4, answers: [{ questionId: 'qst_1', answer: 'The five of us' }] },
  ])
})
