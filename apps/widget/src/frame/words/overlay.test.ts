import { expect, test } from 'vitest'
import { booking } from './booking/en.ts'
import { first as en } from './en.ts'
import { overlay } from './overlay.ts'

test('the words of the business stand where ours stood, and nowhere else', () => {
  const own = overlay(en, { tagline: 'Frisch vom Hof', 'composer.placeholder': 'Ask the baker…' })
  expect(own).toEqual({ ...en, tagline: 'Frisch vom Hof', composer: { ...en.composer, placeholder: 'Ask the baker…' } })
})

test('a sentence of theirs may say what ours says, and one form of a plural by itself', () => {
  expect(overlay(en, { askHint: 'We at {business} answer soon.' })).toMatchObject({
    askHint: 'We at {business} answer soon.',
  })
  expect(overlay(booking, { 'services.extras.one': 'A little extra' })).toMatchObject({
    services: { extras: { ...booking.services.extras, one: 'A little extra' } },
  })
})

test.each([
  ['what we have no word for', { 'no.such.word': 'Hello' }],
  ['a value that the sentence does not know', { tagline: 'Hello {visitor}' }],
  ['nothing at all', { tagline: '' }],
])('%s changes nothing', (_, texts) => {
  expect(overlay(en, texts)).toEqual(en)
})
