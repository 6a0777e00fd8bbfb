import { expect, test } from 'vitest'
import { linkParts } from './linked-text.tsx'

const links = (text: string) => linkParts(text).flatMap(({ url }) => url?.href ?? [])

test('web addresses become links, and the sentence around them stays', () => {
  expect(linkParts('See https://example.com/a. Or not')).toMatchObject([
    { text: 'See ' },
    { text: 'https://example.com/a' },
    { text: '. Or not' },
  ])
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.com',
  'https://bank.example@evil.example/',
  'https://',
])('%s does not', (text) => {
  expect(links(text)).toEqual([])
})

test('a host in letters that look like others is named as it really is', () => {
  expect(linkParts('https://аpple.com')[0]?.url?.host).toBe('xn--pple-43d.com')
})
