import { expect, test } from 'vitest'
import { type EntrySettings, formOf, newQuestion, placeOf, settingsOf } from './entry-form.ts'

const question = { key: 'q1', label: 'Which order is it about?', isLong: false, required: true }
const settings: EntrySettings = {
  consentText: 'We keep what you write for a year.',
  privacyUrl: 'https://studio.example/privacy',
  mustAgree: true,
  asks: true,
  fields: [
    { kind: 'name', required: true },
    { kind: 'phone', required: false },
    { kind: 'question', ...question },
  ],
  before: 'message',
}

test('what is edited is what was saved, and back', () => {
  expect(formOf(settings)).toMatchObject({ name: 'required', email: 'no', phone: 'optional', questions: [question] })
  expect(settingsOf(formOf(settings))).toEqual(settings)
})

test('without a text there is nothing to agree to', () => {
  expect(settingsOf({ ...formOf(settings), consentText: ' ' })).toMatchObject({ mustAgree: false })
})

test('a question is where the server counts it', () => {
  expect(placeOf(formOf(settings), 0)).toBe(2)
})

test('every new question has a key of its own', () => {
  expect(newQuestion().key).toMatch(/^q[a-z\d]{12}$/)
  expect(newQuestion().key).not.toBe(newQuestion().key)
})
