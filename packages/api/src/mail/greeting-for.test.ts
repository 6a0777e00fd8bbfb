import { expect, test } from 'vitest'
import { greetingFor } from './greeting-for.ts'
import { looksLikeALink } from './looks-like-a-link.ts'

test.each([
  'Vera',
  'Zoë O’Neil',
  "Anna-Maria D'Angelo Jr.",
  'J. R. Smith',
  'Инна',
  '山田 太郎',
  'प्रिया शर्मा',
  'Nguye\u0302\u0303n',
])('greets by a name: %s', (name) => {
  expect(greetingFor(name)).toBe(`Hello ${name},`)
})

test.each([
  'your parcel waits, call +351 900 000 000',
  'you won 1000',
  'Vera: pay now!',
  'Vera <b>',
  'evil.com',
  'a friend who writes more than any name has ever been long',
  '',
  '-',
])('greets by no name where there may be a message: %j', (name) => {
  expect(greetingFor(name)).toBe('Hello,')
})

test.each([
  'evil.com',
  '例え.jp',
  'почта.рф',
  'evil。com',
  'evil｡com',
  'evil․com',
  'paypal．com',
  'WWW.x',
  'ｈｔｔｐ://x',
  'हिन्दी.भारत',
  'a@b',
])('knows a link however its dots are written: %s', (name) => {
  expect(looksLikeALink(name)).toBe(true)
})

test.each(['J. R. Smith', 'Jr.', 'Atelier Luz', 'Dr. Kim', '株式会社。'])('takes no name for a link: %s', (name) => {
  expect(looksLikeALink(name)).toBe(false)
})
