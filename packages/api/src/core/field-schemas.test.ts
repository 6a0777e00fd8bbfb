import { expect, test } from 'vitest'
import { EmailIn } from './field-schemas.ts'

test.each(['vera@example.com', ' Vera@Example.COM ', 'a.b+c@mail.example.co', "o'neil@example.ie", 'é@bücher.example'])(
  '%j is an address',
  (text) => {
    expect(EmailIn.parse(text)).toBe(text.trim().toLowerCase())
  },
)

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
])('%j is no address', (text) => {
  expect(EmailIn.safeParse(text).success).toBe(false)
})
