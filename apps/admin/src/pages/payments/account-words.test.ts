import { expect, test } from 'vitest'
import { requirementWords, wishesOf } from './account-words.ts'

test('what Stripe wants is said in words, each once', () => {
  expect(wishesOf(['tos_acceptance.date', 'tos_acceptance.ip', 'external_account'])).toEqual([
    'Your yes to Stripe’s terms',
    'The bank account that is paid out to',
  ])
})

test('what nobody has put into words is readable all the same', () => {
  expect(requirementWords('person_1a.relationship.title')).toBe('Relationship: title')
  expect(requirementWords('company.tax_id')).toBe('Company: tax id')
})
