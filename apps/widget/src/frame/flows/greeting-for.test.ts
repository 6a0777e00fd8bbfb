import { expect, test } from 'vitest'
import { greetingFor } from './greeting-for.ts'

const usual = 'Hello!'
const all = { pages: [], from: null, until: null }

test('the first greeting that fits the page is said', () => {
  const greetings = [
    { ...all, text: 'About prices?', pages: ['/prices', '/shop/*'] },
    { ...all, text: 'A photo?', pages: ['*/photo*'] },
  ]
  const say = (path: string) => greetingFor(greetings, { path, minute: 600 }, usual)
  expect(say('/prices')).toBe('About prices?')
  expect(say('/prices/')).toBe('About prices?')
  expect(say('/prices/old')).toBe(usual)
  expect(say('/shop/cards')).toBe('About prices?')
  expect(say('/shop')).toBe(usual)
  expect(say('/de/photo-shooting')).toBe('A photo?')
  expect(say('')).toBe(usual)
})

test('a greeting for an hour is said from its first minute to before its last, also past midnight', () => {
  const greetings = [
    { ...all, text: 'Good morning', from: 300, until: 720 },
    { ...all, text: 'Up late?', from: 1320, until: 300 },
  ]
  const say = (minute: number) => greetingFor(greetings, { path: '/', minute }, usual)
  expect([299, 300, 719, 720, 1319, 1320, 1439, 0].map(say)).toEqual([
    'Up late?',
    'Good morning',
    'Good morning',
    usual,
    usual,
    'Up late?',
    'Up late?',
    'Up late?',
  ])
})
