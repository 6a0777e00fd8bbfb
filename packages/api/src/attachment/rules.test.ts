import { expect, test } from 'vitest'
import { cleanName, hasRoom, room, sniffType } from './rules.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

test('a file is what its bytes say', () => {
  expect(sniffType(bytes('\xff\xd8\xff\xe0\x00\x10JFIF'))).toBe('image/jpeg')
  expect(sniffType(bytes('\x89PNG\r\n\x1a\n\x00'))).toBe('image/png')
  expect(sniffType(bytes('GIF89a\x01\x00'))).toBe('image/gif')
  expect(sniffType(bytes('RIFF\x10\x00\x00\x00WEBPVP8 '))).toBe('image/webp')
  expect(sniffType(bytes('%PDF-1.7\n1 0 obj\n%%EOF\n'))).toBe('application/pdf')
})

test.each([
  '',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  '<!doctype html><script>alert(1)</script>',
  'MZ\x90\x00',
  'PK\x03\x04',
  '%PDF-1.7 and no end',
  ' %PDF-1.7\n%%EOF',
  'RIFF\x10\x00\x00\x00WAVEfmt ',
  '\xff\xd8',
])('what is none of them is none: %j', (text) => {
  expect(sniffType(bytes(text))).toBeUndefined()
})

test.each([
  ['holiday.JPEG', 'image/jpeg', 'holiday.jpeg'],
  ['holiday.png', 'image/jpeg', 'holiday.jpg'],
  ['C:\\fakepath\\me.png', 'image/png', 'me.png'],
  ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
  ['invoice.pdf.exe', 'application/pdf', 'invoice.pdf.pdf'],
  ['evil\u202Egpj.exe', 'image/jpeg', 'evilgpj.jpg'],
  ['a\r\nSet-Cookie: x.pdf', 'application/pdf', 'aSet-Cookie x.pdf'],
  ['', 'image/gif', 'file.gif'],
  ['.png', 'image/png', 'file.png'],
  ['Réservation n° 7.pdf', 'application/pdf', 'Réservation n° 7.pdf'],
  ['猫.webp', 'image/webp', '猫.webp'],
] as const)('%j, which is %s, is called %j', (given, type, name) => {
  expect(cleanName(given, type)).toBe(name)
})

test('a name is cut short between letters', () => {
  expect([...cleanName(`${'🎂'.repeat(300)}.png`, 'image/png')]).toHaveLength(84)
})

test('a thread holds so much, and so many that nobody has sent', () => {
  expect(hasRoom({ bytes: room.bytes - 10, unsent: 0 }, 10)).toBe(true)
  expect(hasRoom({ bytes: room.bytes - 10, unsent: 0 }, 11)).toBe(false)
  expect(hasRoom({ bytes: 0, unsent: room.unsent }, 1)).toBe(false)
})
