import { expect, test } from 'vitest'
import type { Service } from '../../../api/types.ts'
import { answersOf, emptyForm, priceOf, sizeOf, withService } from './booking-form.ts'
import { readNewBookingSearch } from './new-booking-search.ts'

const service = { id: 'svc_1', providerIds: ['prv_1'], priceMinor: 0 } as unknown as Service // all that is looked at

test('a click on free time begins with that time, on the clock of the business', () => {
  const search = readNewBookingSearch({ at: '2026-03-10T14:00:00.000Z', provider: 'prv_1' })
  expect(emptyForm(search, 'America/Chicago')).toMatchObject({
    how: 'book',
    providerId: 'prv_1',
    wall: { date: '2026-03-10', time: '09:00' },
  })
})

test('from a conversation it begins as a proposal, which the customer has the last word on', () => {
  expect(emptyForm({ conversation: 'cnv_1' }, 'UTC').how).toBe('propose')
})

test('who does not offer the service is not asked to', () => {
  const form = emptyForm({ provider: 'prv_2' }, 'UTC')
  expect(withService(form, service).providerId).toBe('')
  expect(withService({ ...form, providerId: 'prv_1' }, service).providerId).toBe('prv_1')
})

test('what costs is asked for, and what is free is not', () => {
  const form = emptyForm({}, 'UTC')
  expect(withService(form, { ...service, priceMinor: 100 } as Service).payment).toBe('ask')
  expect(withService(form, service).payment).toBe('none')
})

test('what stands in the address and means nothing is left out', () => {
  expect(readNewBookingSearch({ at: 'soon', provider: 7, customer: 'x'.repeat(65) })).toEqual({})
})

test('what was answered is sent, and what was not asked is not', () => {
  const form = { ...emptyForm({}, 'UTC'), addonIds: ['add_1'], seats: '', answers: { qst_1: ' By car ', qst_2: '' } }
  const answers = [{ questionId: 'qst_1', answer: 'By car' }]
  expect(sizeOf(form)).toEqual({ addonIds: ['add_1'], seats: 1 })
  expect(answersOf(form)).toEqual(answers)
})

test('a proposal costs what the service does, unless another price is typed', () => {
  const inEuro = { ...service, currency: 'EUR' } as Service
  const form = withService(emptyForm({ project: 'prj_1' }, 'UTC'), inEuro)
  expect(priceOf(form, inEuro)).toBeUndefined()
  expect(priceOf({ ...form, price: '90,50' }, inEuro)).toEqual({ minor: 9050 })
  expect(priceOf({ ...form, price: 'little' }, inEuro)).toEqual({ code: 'format' })
  expect(priceOf({ ...form, how: 'book', price: '90' }, inEuro)).toBeUndefined()
})
