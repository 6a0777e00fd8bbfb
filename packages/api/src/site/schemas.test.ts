import { expect, test } from 'vitest'
import { UpdateSite } from './schemas.ts'

const Origins = UpdateSite.shape.origins
const good = 'https://good.example'

test.each([
  'https://good.example@evil.example',
  'https://good.example:pw@evil.example',
  'https://good.example%40evil.example',
  'https://good.example\\@evil.example',
  'https://good.example\\.evil.example',
  'https:\\\\evil.example',
  'https:/evil.example',
  'https:evil.example',
  'https:///evil.example',
  '//evil.example',
  '\\\\evil.example',
  'good.example',
  'https://good.example.',
  'https://good..example',
  'https://good.example:99999',
  'https://good.example:443:443',
  'https://good.example%00.evil.example',
  'https://good.example\u0000.evil.example',
  'https://good.example\n.evil.example',
  'https://good.example\r\nX-Other: 1',
  '\thttps://good.example',
  'https://good.example .evil.example',
  'https://go\u00adod.example',
  'https://good.example\u202e',
  'https://*.good.example',
  'https://*',
  '*',
  'null',
  "'self'",
  'https:',
  'file:///etc/passwd',
  'javascript:alert(1)//good.example',
  'data:text/html,good.example',
  'blob:https://good.example/1',
  'view-source:https://good.example',
  'ws://good.example',
  'https://good.example;script-src *',
  "https://good.example 'unsafe-inline'",
  'https://good.example, https://evil.example',
  `https://${'a'.repeat(250)}.example`,
])('%j is nobody’s origin', (trick) => {
  expect(Origins.safeParse([trick]).success).toBe(false)
})

/** What looks like the good one, and is kept as what it is: a browser compares it with nothing else. */
test.each([
  ['https://good.example.evil.example', 'https://good.example.evil.example'],
  ['https://evil.example/good.example', 'https://evil.example'],
  ['https://evil.example?https://good.example', 'https://evil.example'],
  ['https://evil.example#@good.example', 'https://evil.example'],
  ['https://goodexample', 'https://goodexample'],
  ['https://good-example.com', 'https://good-example.com'],
  ['https://g\u043e\u043ed.example', 'https://xn--gd-fmca.example'],
  ['https://good.example\u2044evil.example', 'https://good.xn--exampleevil-lx3f.example'],
  ['http://good.example', 'http://good.example'],
  ['https://good.example:8443', 'https://good.example:8443'],
  ['https://good.example:80', 'https://good.example:80'],
  ['https://2130706433', 'https://127.0.0.1'],
])('%j is %s, which is not the good one', (trick, origin) => {
  expect(Origins.parse([trick])).toEqual([origin])
  expect(origin).not.toBe(good)
})

test.each([good, 'https://GOOD.example', `${good}/`, `${good}:443`, `${good}/a?b#c`, 'https://\uff47ood.example'])(
  '%j is another way to write the good one',
  (text) => {
    expect(Origins.parse([text])).toEqual([good])
  },
)
