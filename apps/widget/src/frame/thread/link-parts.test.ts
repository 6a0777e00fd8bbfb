import { expect, test } from 'vitest'
import { linkParts } from './link-parts.ts'

test('an address in a sentence is a link, the punctuation after it is not', () => {
  expect(linkParts('See https://a.example/x?y=1, or (http://b.example).')).toEqual([
    { text: 'See ' },
    { text: 'https://a.example/x?y=1', url: 'https://a.example/x?y=1' },
    { text: ', or (' },
    { text: 'http://b.example', url: 'http://b.example' },
    { text: ').' },
  ])
})

test.for(['javascript:alert(1)', 'data:text/html,hi', 'https://', 'ftp://a.example', 'plain words', ''])(
  '"%s" is no link',
  (text) => {
    expect(linkParts(text).filter(({ url }) => url)).toEqual([])
  },
)

test('an address that begins with the name of another host is no link', () => {
  expect(linkParts('https://bank.example@evil.example/')).toEqual([{ text: 'https://bank.example@evil.example/' }])
})
