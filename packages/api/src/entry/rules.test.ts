import { expect, test } from 'vitest'
import { Entry } from '../site/sections/entry.ts'
import { consentVersion } from './consent-version.ts'
import { askedOf, isHeld, readAnswers } from './rules.ts'

const stranger = { hasSpoken: false, hasAnswered: false, agreedTo: [], vouched: { name: false, email: false } }
const form = Entry.parse({ asks: true })
const told = Entry.parse({ consentText: 'We keep it for a year.', mustAgree: true })

test('by default nothing comes before the chat', () => {
  expect(askedOf(Entry.parse({}), stranger)).toEqual({ consent: null, fields: [] })
})

test('a form is asked once, before the first words', () => {
  expect(askedOf(form, stranger).fields.map(({ kind }) => kind)).toEqual(['name', 'email'])
  expect(askedOf(form, { ...stranger, hasSpoken: true }).fields).toEqual([])
  expect(askedOf(form, { ...stranger, hasAnswered: true }).fields).toEqual([])
})

test('what the business has said of somebody is not asked of them', () => {
  const asked = askedOf(form, { ...stranger, vouched: { name: true, email: false } })
  expect(asked.fields).toEqual([{ kind: 'email', required: false }])
  expect(isHeld(asked)).toBe(false)
  expect(isHeld(askedOf(form, stranger))).toBe(true)
})

test('an agreement is to one wording, and another one is asked about anew', () => {
  const agreedTo = [consentVersion(told)]
  expect(askedOf(told, { ...stranger, agreedTo }).consent).toBeNull()
  for (const part of [{ consentText: 'We keep it for two years.' }, { privacyUrl: 'https://a.example/privacy' }]) {
    expect(askedOf({ ...told, ...part }, { ...stranger, agreedTo, hasSpoken: true }).consent).not.toBeNull()
  }
})

const fields = Entry.parse({
  fields: [
    { kind: 'name', required: true },
    { kind: 'email', required: false },
    { kind: 'phone', required: false },
    { kind: 'question', key: 'q1', label: 'Which order?', required: true },
  ],
}).fields
const read = (answers: Record<string, string>) =>
  readAnswers(
    fields,
    Object.entries(answers).map(([key, value]) => ({ key, value })),
  )

test('answers are kept as they are meant, with the question that they are to', () => {
  expect(read({ name: ' Vera ', email: 'Vera@Example.com', phone: '', q1: '4711', more: 'x' })).toEqual({
    answers: [
      { kind: 'name', label: null, value: 'Vera' },
      { kind: 'email', label: null, value: 'vera@example.com' },
      { kind: 'question', label: 'Which order?', value: '4711' },
    ],
    issues: [],
  })
})

test.each([
  [{ q1: '4711' }, 'name'],
  [{ name: ' ', q1: '4711' }, 'name'],
  [{ name: 'Vera', q1: '4711', email: 'vera' }, 'email'],
  [{ name: 'Vera', q1: '4711', phone: 'call me' }, 'phone'],
  [{ name: 'Vera', q1: 'two\nlines' }, 'q1'],
  [{ name: 'Vera', q1: 'x'.repeat(201) }, 'q1'],
])('%j lacks something', (answers, key) => {
  expect(read(answers).issues.map(({ path }) => path)).toEqual([['answers', key]])
})

test.each([
  [{ mustAgree: true }],
  [{ privacyUrl: 'javascript:alert(1)' }],
  [{ privacyUrl: 'https://a.example/"onclick' }],
  [
    {
      fields: Array.from({ length: 9 }, (_, at) => ({
        kind: 'question',
        key: `q${at}`,
        label: 'Why?',
        required: false,
      })),
    },
  ],
  [
    {
      fields: [
        { kind: 'name', required: true },
        { kind: 'name', required: false },
      ],
    },
  ],
  [{ fields: [{ kind: 'question', key: 'name', label: 'Why?', required: true }] }],
])('%j is nothing that can come before a chat', (wrong) => {
  expect(Entry.safeParse(wrong).success).toBe(false)
})
