import { expect, test } from 'vitest'
import { newService, readForm } from './service-form.ts'

const valid = { ...newService, name: 'Portrait' }

test('what is typed becomes minutes and minor units', () => {
  const form = { ...valid, durationMinutes: ' 90 ', notice: '2', noticeUnit: 'days' as const, price: '145,50' }
  expect(readForm(form, 'EUR')).toMatchObject({
    settings: { durationMinutes: 90, noticeMinutes: 2880, priceMinor: 14_550 },
  })
})

test('every wrong field is named at once, under the name the API has for it', () => {
  const form = { ...valid, name: ' ', durationMinutes: '1.5', notice: '', price: 'much' }
  expect(readForm(form, 'EUR')).toEqual({
    errors: { name: 'required', durationMinutes: 'wrong_type', noticeMinutes: 'required', priceMinor: 'format' },
  })
})

test('a new service can be saved as soon as it has a name', () => {
  expect(readForm(valid, 'JPY')).toHaveProperty('settings')
})
