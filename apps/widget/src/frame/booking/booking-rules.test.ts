import { expect, test } from 'vitest'
import type { Service } from '../api/wire.ts'
import { byCategory } from './by-category.ts'
import { checkDetails, errorsFrom } from './check-details.ts'
import { findSlots } from './find-slots.ts'
import { wishNonces } from './wish-nonce.ts'

const day = 86_400_000

test('the same wish keeps its nonce, another wish gets another', () => {
  let count = 0
  const nonces = wishNonces(() => `nonce-${++count}`)
  const wish = {
    serviceId: 'svc_1',
    startsAt: '2026-03-10T09:00:00Z',
    name: 'Vera',
    email: 'v@example.com',
    zone: 'UTC',
  }
  expect([nonces.of(wish), nonces.of({ ...wish }), nonces.of({ ...wish, name: 'Otto' })]).toEqual([
    'nonce-1',
    'nonce-1',
    'nonce-2',
  ])
  nonces.settle()
  expect(nonces.of({ ...wish, name: 'Otto' })).toBe('nonce-3')
})

test('free slots are looked for further and further ahead, but not for ever', async () => {
  const spans: number[] = []
  const none = await findSlots(async (from, to) => {
    spans.push((Date.parse(to) - Date.parse(from)) / day)
    return []
  }, 0)
  expect(none).toEqual({ slots: [], nextFrom: undefined })
  // No question may span more than 62 days.
  expect(Math.max(...spans)).toBeLessThanOrEqual(62)
  expect(spans.reduce((sum, span) => sum + span)).toBeGreaterThan(120)
})

test('the next page begins where the last one ended', async () => {
  const slot = { startsAt: '1970-01-20T09:00:00Z', providerIds: [], seatsLeft: null }
  const page = await findSlots(async (from, to) => (from < slot.startsAt && slot.startsAt < to ? [slot] : []), 0)
  expect(page).toEqual({ slots: [slot], nextFrom: 45 * day })
})

const asked = {
  questions: [
    { id: 'qst_1', kind: 'text', label: 'Who comes?', choices: [], required: true },
    { id: 'qst_2', kind: 'yes_no', label: 'A dog?', choices: [], required: false },
  ],
} satisfies Pick<Service, 'questions'>
const typed = (name: string, email: string, answers: Record<string, string> = { qst_1: 'We two' }) => ({
  details: { name, email, note: '' },
  answers,
})

test('what can be seen to be wrong is told before asking', () => {
  expect(checkDetails(typed(' ', ''), asked)).toEqual({ name: 'required', email: 'required' })
  expect(checkDetails(typed('Vera', 'vera@'), asked)).toEqual({ email: 'other' })
  expect(checkDetails(typed('Vera', ' vera@example.com '), asked)).toEqual({})
  expect(checkDetails(typed('Vera', 'vera@example.com', { qst_1: ' ' }), asked)).toEqual({
    'answers.qst_1': 'required',
  })
})

test("the server's field codes land at their fields, others nowhere", () => {
  const fields = [
    { path: 'email', code: 'format' },
    { path: 'name', code: 'too_long' },
    { path: 'answers.qst_2', code: 'format' },
    { path: 'answers.qst_of_another', code: 'format' },
    { path: 'startsAt', code: 'format' },
  ]
  const errors = { email: 'other', name: 'too_long', 'answers.qst_2': 'other' }
  expect(errorsFrom({ code: 'invalid', fields }, asked)).toEqual(errors)
  expect(errorsFrom(undefined, asked)).toEqual({})
})

test('services stand under their categories by name, those without one first', () => {
  const inIt = (category: string, name: string) => ({ category, name }) as Service // all that is looked at
  const services = [inIt('Photo', 'Portrait'), inIt('Film', 'Clip'), inIt('', 'Call'), inIt('Film', 'Wedding')]
  expect(byCategory(services).map((group) => [group.name, ...group.services.map(({ name }) => name)])).toEqual([
    ['', 'Call'],
    ['Film', 'Clip', 'Wedding'],
    ['Photo', 'Portrait'],
  ])
})
