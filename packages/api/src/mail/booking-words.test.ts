import { expect, test } from 'vitest'
import { bookingWords } from './booking-words.ts'
import type { MailFacts } from './mail-facts.ts'

const facts: MailFacts = {
  business: 'Atelier Luz',
  service: 'Portrait session',
  provider: 'Ana Luz',
  when: 'Tuesday, 12 May 2026, 10:00',
  before: undefined,
  where: 'Rua da Bica 12, Lisboa',
  price: '€180.00',
  deposit: undefined,
  paid: undefined,
  left: undefined,
  due: undefined,
  until: undefined,
  back: undefined,
  from: null,
  actor: null,
  payment: undefined,
  refund: undefined,
}

test('an offer with a price promises no booking before it is paid', () => {
  const { lines } = bookingWords.booking_proposed(facts)
  expect(lines).toEqual([expect.stringContaining('booked once it is paid')])
  expect(bookingWords.booking_proposed({ ...facts, price: undefined }).lines).toEqual([
    expect.stringContaining('yours once you say yes'),
  ])
})
