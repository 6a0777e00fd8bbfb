import { expect, test } from 'vitest'
import { readOutsideUrl } from './outside-url.ts'
import { isPublicAddress } from './public-address.ts'

test.each([
  '8.8.8.8',
  '93.184.215.14',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2a00:1450:4009:81f::200e',
])('%s is an address of the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  ['this host', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['loopback', '127.0.0.1'],
  ['loopback, further on', '127.255.255.254'],
  ['a private network', '10.0.0.1'],
  ['a private network', '172.16.0.1'],
  ['the last of a private network', '172.31.255.255'],
  ['a private network', '192.168.1.1'],
  ['a provider’s own network', '100.64.0.1'],
  ['the last of a provider’s own network', '100.127.255.255'],
  ['link-local', '169.254.0.1'],
  ['a cloud’s metadata', '169.254.169.254'],
  ['a cloud’s metadata in Alibaba’s', '100.100.100.200'],
  ['protocol assignments', '192.0.0.1'],
  ['a cloud’s metadata in Oracle’s', '192.0.0.192'],
  ['documentation', '192.0.2.1'],
  ['documentation', '198.51.100.1'],
  ['documentation', '203.0.113.1'],
  ['a relay of 6to4', '192.88.99.1'],
  ['benchmarks', '198.18.0.1'],
  ['benchmarks', '198.19.255.255'],
  ['multicast', '224.0.0.1'],
  ['multicast', '239.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['loopback', '::1'],
  ['unspecified', '::'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped metadata', '::ffff:a9fe:a9fe'],
  ['mapped, even of a public address', '::ffff:8.8.8.8'],
  ['compatible loopback', '::127.0.0.1'],
  ['translated', '::ffff:0:127.0.0.1'],
  ['NAT64 of loopback', '64:ff9b::7f00:1'],
  ['NAT64 of metadata', '64:ff9b::a9fe:a9fe'],
  ['NAT64 of one’s own', '64:ff9b:1::7f00:1'],
  ['6to4 of a private network', '2002:a00:1::'],
  ['Teredo', '2001:0:7f00:1::'],
  ['ORCHID', '2001:20::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff::1'],
  ['unique local', 'fc00::1'],
  ['AWS’s metadata', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['discarded', '100::1'],
  ['segment routing', '5f00::1'],
  ['not given out', '4000::1'],
  ['nothing at all', ''],
  ['a name', 'localhost'],
])('%s, %s, is not', (_what, address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  'https://calendar.example.com/basic.ics',
  'https://calendar.example.com:443/basic.ics',
  'https://calendar.example.com:8443/basic.ics?key=1',
  'https://93.184.215.14/basic.ics',
  'https://[2606:4700:4700::1111]/basic.ics',
  'HTTPS://KALENDER.BÜCHER.example/ö.ics',
])('%s can be called', (text) => {
  expect(readOutsideUrl(text)).toBeInstanceOf(URL)
})

test.each([
  'http://calendar.example.com/basic.ics',
  'ftp://calendar.example.com/',
  'file:///etc/passwd',
  'gopher://calendar.example.com/_',
  'data:text/calendar,BEGIN',
  'javascript:alert(1)',
  'webcal://calendar.example.com/',
  '//calendar.example.com/',
  'calendar.example.com',
  '',
  'https://',
  'https://user@calendar.example.com/',
  ['https://user:secret', 'calendar.example.com/'].join('@'),
  'https://calendar.example.com@127.0.0.1/',
  'https://calendar.example.com:22/',
  'https://calendar.example.com:25/',
  'https://calendar.example.com:80/',
  'https://calendar.example.com:5432/',
  'https://localhost/',
  'https://localhost./',
  'https://database/',
  'https://calendar.example.com./',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://127.0.0.1./',
  'https://①②⑦.⓪.⓪.①/',
  'https://127。0。0。1/',
  'https://0/',
  'https://169.254.169.254/latest/meta-data/',
  'https://0xa9fea9fe/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::169.254.169.254]/',
  'https://[fe80::1%25eth0]/',
  'https://[fd00:ec2::254]/',
  'https://10.0.0.1:8443/',
  'https:/\\/127.0.0.1/',
  'https:127.0.0.1',
  'https:\\\\127.0.0.1\\',
  ' https://192.168.0.1/ ',
  'https://192.168.0.1\t/',
  `https://calendar.example.com/${'a'.repeat(2_000)}`,
])('%s is never called', (text) => {
  expect(readOutsideUrl(text)).toBeUndefined()
})

test('a stand-in is called by its very host and port, and nothing beside it', () => {
  const standIns = ['127.0.0.1:4711']
  expect(readOutsideUrl('http://127.0.0.1:4711/x.ics', standIns)).toBeInstanceOf(URL)
  for (const text of [
    'http://127.0.0.1:4712/',
    'http://127.0.0.1/',
    'http://user@127.0.0.1:4711/',
    'http://[::1]:4711/',
  ]) {
    expect(readOutsideUrl(text, standIns)).toBeUndefined()
  }
})
