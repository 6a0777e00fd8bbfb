import { expect, test } from 'vitest'
import { readTrustedProxies, sourceAddress } from './source-address.ts'

const nobody = { hops: 0 }
const twoHops = { hops: 2 }
const loopback = readTrustedProxies('127.0.0.0/8, ::1, 10.0.0.0/8') ?? nobody

test('without a trusted proxy the header is worth nothing', () => {
  expect(sourceAddress('192.0.2.1', '198.51.100.7', nobody)).toBe('192.0.2.1')
})

test('a trusted network is believed, and nobody before it', () => {
  expect(sourceAddress('127.0.0.1', '198.51.100.7', loopback)).toBe('198.51.100.7')
  expect(sourceAddress('127.0.0.1', '203.0.113.9, 198.51.100.7', loopback)).toBe('198.51.100.7')
  expect(sourceAddress('127.0.0.1', '203.0.113.9, 198.51.100.7, 10.1.2.3', loopback)).toBe('198.51.100.7')
  expect(sourceAddress('192.0.2.1', '198.51.100.7', loopback)).toBe('192.0.2.1')
})

test('so many proxies are believed, and whatever a caller writes stands before them', () => {
  expect(sourceAddress('10.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.2', twoHops)).toBe('198.51.100.7')
  expect(sourceAddress('10.0.0.1', '198.51.100.7, 10.0.0.2', twoHops)).toBe('198.51.100.7')
  expect(sourceAddress('10.0.0.1', '198.51.100.7', twoHops)).toBe('198.51.100.7')
  expect(sourceAddress('10.0.0.1', undefined, twoHops)).toBe('10.0.0.1')
})

test('what is no address ends the chain', () => {
  for (const odd of ['unknown', '', 'x, y', '_hidden', '1.2.3', '<script>', '127.0.0.1.5', '::g']) {
    expect(sourceAddress('127.0.0.1', odd, loopback)).toBe('127.0.0.1')
    expect(sourceAddress('127.0.0.1', `198.51.100.7, ${odd}`, loopback)).toBe('127.0.0.1')
  }
})

test('IPv6 is counted by its first half, however it is written', () => {
  for (const text of [
    '2001:db8:1:2::7',
    '2001:0db8:0001:0002:ffff::1',
    '[2001:DB8:1:2:3:4:5:6]:443',
    '2001:db8:1:2::%eth0',
  ]) {
    expect(sourceAddress('127.0.0.1', text, loopback)).toBe('2001:db8:1:2::/64')
  }
  expect(sourceAddress('127.0.0.1', '2001:db8:1:3::7', loopback)).toBe('2001:db8:1:3::/64')
  expect(sourceAddress('fe80::1%eth0', undefined, nobody)).toBe('fe80:0:0:0::/64')
})

test('an IPv4 address is the same when it is dressed as IPv6', () => {
  for (const text of ['::ffff:198.51.100.7', '::FFFF:c633:6407', '[::ffff:198.51.100.7]:80', '198.51.100.7:8080']) {
    expect(sourceAddress(text, undefined, nobody)).toBe('198.51.100.7')
  }
  expect(sourceAddress('::ffff:127.0.0.1', '198.51.100.7', loopback)).toBe('198.51.100.7')
})

test('a connection that has gone has no address, and is counted with its like', () => {
  expect(sourceAddress(undefined, undefined, nobody)).toBe('nowhere')
  expect(sourceAddress(undefined, '198.51.100.7', loopback)).toBe('nowhere')
})

test.each(['', 'loopback', '10.0.0.0/33', '10.0.0.0/x', '::/129', '10', '-1', '10.0.0.0/8;', '10.0.0/8', '1.5'])(
  'neither a number of proxies nor networks: %j',
  (text) => {
    expect(readTrustedProxies(text)).toBeUndefined()
  },
)
