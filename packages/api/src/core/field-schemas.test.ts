import { expect, test } from 'vitest'
import { EmailIn } from './field-schemas.ts'

test.each([
  ['vera@example.com', 'vera@example.com'],
  [' Vera@Example.COM ', 'vera@example.com'],
  ['a.b+c@mail.example.co', 'a.b+c@mail.example.co'],
  ["o'neil@example.ie", "o'neil@example.ie"],
  ['vera@bücher.example', 'vera@xn--bcher-kva.example'],
  ['vera@BÜCHER.example', 'vera@xn--bcher-kva.example'],
  ['vera@xn--bcher-kva.example', 'vera@xn--bcher-kva.example'],
  ['vera@bu\u0308cher.example', 'vera@xn--bcher-kva.example'],
  ['e\u0301@example.com', '\u00e9@example.com'],
  [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
])('%j is the address %s', (typed, address) => {
  expect(EmailIn.parse(typed)).toBe(address)
})

test.each([
  'vera',
  'vera@localhost',
  'vera@example.com.',
  'vera@example..com',
  'vera@.example.com',
  'vera@@example.com',
  'a@b@example.com',
  'vera@example.com, other@example.com',
  'Vera <vera@example.com>',
  '"vera"@example.com',
  'vera@[127.0.0.1]',
  'vera@example.com\r\nBcc: all@example.com',
  'vera\u0000@example.com',
  'vera\u200b@example.com',
  'moc.elpmaxe\u202e@example.com',
  'vera@exam\ud800ple.com',
  `${'a'.repeat(250)}@example.com`,
  `${'a'.repeat(65)}@example.com`,
  `vera@${'ü'.repeat(62)}.${'ü'.repeat(62)}.${'ü'.repeat(62)}.example`,
  'vera@-example.com',
  'vera@exa_mple.com',
  'vera@exa%6dple.com',
  'vera@example.com\nRCPT TO:<all@example.com>',
])('%j is no address', (text) => {
  expect(EmailIn.safeParse(text).success).toBe(false)
})
