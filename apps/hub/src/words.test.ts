import { expect, test } from 'vitest'
import { afterPayment, bookAgainWords, countdownWords, problemWords, statusWords } from './words.ts'
import { moneyWords } from './money-words.ts'

const facts = { business: 'Atelier Luz', price: '€180.00', until: '14:35 today' }

test('a request says who will answer, and that nothing is due until then', () => {
  const { title, text } = statusWords('requested', facts)
  expect(title).toBe('Atelier Luz will answer')
  expect(text).toContain('nothing to pay until then')
})

test('a request for something free speaks of no payment', () => {
  expect(statusWords('requested', { ...facts, price: undefined }).text).not.toMatch(/pay/)
})

test.each(['held', 'to_pay', 'pay_again'] as const)('"%s" says until when the time is kept', (status) => {
  expect(statusWords(status, facts).text).toContain('until 14:35 today')
  expect(statusWords(status, { ...facts, until: undefined }).text).not.toMatch(/until|undefined/)
})

test('an offer with a price is booked only once it is paid', () => {
  expect(statusWords('offered', facts).text).toContain('kept for you when you say yes, and booked once it is paid')
  expect(statusWords('offered', { ...facts, price: undefined }).text).toContain('booked when you say yes')
})

test('while the bank has the rest, nothing is said to wait for it', () => {
  expect(afterPayment.restAtBank.text).toContain('confirmed already')
  expect(afterPayment.restAtBank.text).not.toContain('the moment the money arrives')
})

test('a reservation that ran out says what was missing', () => {
  expect(statusWords('expired', facts).text).toContain('not paid in time')
  expect(statusWords('expired', { ...facts, price: undefined }).text).toContain('not confirmed in time')
})

test('every outcome says what happened with the money', () => {
  const money = { business: 'Atelier Luz', amount: '€180.00', date: '5 May 2026' }
  expect(moneyWords('nothing_taken', money)).toBe('You were not charged.')
  expect(moneyWords('refund_due', money)).toContain('€180.00 is on its way back to you')
  expect(moneyWords('refunded', money)).toContain('€180.00 was refunded on 5 May 2026')
  expect(moneyWords('on_its_way_in', money)).toContain('sent back to you in full')
  expect(moneyWords('kept', money)).toContain('write to Atelier Luz')
})

test('a booking that came to nothing says how to book again', () => {
  expect(bookAgainWords('Atelier Luz')).toContain('To book another time')
})

test('the days until an appointment are counted in words, and not once it has passed', () => {
  expect([12, 1, 0, -1].map(countdownWords)).toEqual(['In 12 days', 'Tomorrow', 'Today', undefined])
})

test('a code without words of its own gets the general ones', () => {
  expect(problemWords({ code: 'no_such_code' })).toEqual(problemWords({ code: 'internal' }))
  expect(problemWords({ code: 'slow_down' }).text).toContain('wait a minute')
  expect(problemWords({ code: 'slow_down', waitSeconds: 43 }).text).toContain('wait 43 seconds')
})
