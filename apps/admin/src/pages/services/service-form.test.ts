import { expect, test } from 'vitest'
import { fieldWords } from '../../api/words.ts'
import { readForm } from './read-form.ts'
import { newService } from './service-form.ts'

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

test('a wrong field of a list is named with its place in it', () => {
  const form = {
    ...valid,
    price: '80',
    deposit: 'amount' as const,
    depositAmount: 'some',
    refunds: [{ days: '7', hours: '0', percent: '' }],
    addons: [
      { name: 'Album', extraMinutes: '0', price: '20' },
      { name: '', extraMinutes: 'x', price: '' },
    ],
    questions: [{ kind: 'text' as const, label: ' ', choices: '', required: false }],
  }
  expect(readForm(form, 'EUR')).toEqual({
    errors: {
      'terms.deposit.amountMinor': 'format',
      'terms.refunds.0.percent': 'required',
      'addons.1.name': 'required',
      'addons.1.extraMinutes': 'wrong_type',
      'addons.1.priceMinor': 'required',
      'questions.0.label': 'required',
    },
  })
})

test('what does not apply is not sent, and stays in the form', () => {
  const form = {
    ...valid,
    price: '0',
    deposit: 'percent' as const,
    isGroup: true,
    seats: '6',
    addons: [{ name: 'Album', extraMinutes: '30', price: '20' }],
    questions: [{ kind: 'yes_no' as const, label: 'With a dog?', choices: 'a\nb', required: false }],
  }
  expect(readForm(form, 'EUR')).toMatchObject({
    settings: { seats: 6, terms: { deposit: null }, addons: [{ extraMinutes: 0 }], questions: [{ choices: [] }] },
  })
  expect(readForm({ ...form, isGroup: false }, 'EUR')).toMatchObject({ settings: { seats: 1 } })
  expect(readForm({ ...form, seats: '1' }, 'EUR')).toEqual({ errors: { seats: 'too_small' } })
})

test('choices stand on lines of their own', () => {
  const questions = [{ kind: 'choice' as const, label: 'Where?', choices: ' River \n\nPark\n', required: true }]
  expect(readForm({ ...valid, questions }, 'EUR')).toMatchObject({
    settings: { questions: [{ choices: ['River', 'Park'] }] },
  })
})

test.each([
  ['99999999', 'too_large', 'From 5 to 1,440.'],
  ['1e9', 'too_large', 'From 5 to 1,440.'],
  ['-5', 'too_small', 'From 5 to 1,440.'],
  ['1.5', 'wrong_type', 'Please enter a whole number.'],
  ['an hour', 'wrong_type', 'Please enter a whole number.'],
])('the answer to %s minutes tells what is taken', (durationMinutes, code, words) => {
  expect(readForm({ ...valid, durationMinutes }, 'EUR')).toEqual({ errors: { durationMinutes: code } })
  expect(fieldWords(code, 'durationMinutes')).toBe(words)
})
