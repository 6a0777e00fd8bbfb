import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newId } from './ids.ts'
import { type Place, blindIndex, keyOf, seal, unseal } from './seal.ts'

const key = { id: newId(), secret: randomBytes(32) }
const place: Place = { tenantId: newId(), table: 'customer', column: 'name', rowId: newId() }

describe('a sealed text', () => {
  test.each(['Ana Souza', '', ' ', 'naïve 漢字 🦩', '\u0000\r\n\t', '"]}', 'x'.repeat(100_000)])(
    'opens where it was sealed: %j',
    (text) => {
      expect(unseal(key, place, seal(key, place, text)).toString()).toBe(text)
    },
  )

  test('shows nothing of itself and never looks the same twice', () => {
    const [one, two] = [seal(key, place, 'Ana Souza'), seal(key, place, 'Ana Souza')]
    expect(one.equals(two)).toBe(false)
    expect(one.includes('Ana')).toBe(false)
  })

  const elsewhere: [string, Partial<Place>][] = [
    ['tenant', { tenantId: newId() }],
    ['table', { table: 'message' }],
    ['column', { column: 'email' }],
    ['row', { rowId: newId() }],
  ]
  test.each(elsewhere)('does not open in another %s', (_name, other) => {
    expect(() => unseal(key, { ...place, ...other }, seal(key, place, 'Ana'))).toThrow('authenticate')
  })

  test('does not open where the parts of the place were only shifted', () => {
    const shifted = { ...place, table: `${place.table}","${place.column}`, column: place.rowId }
    expect(() => unseal(key, shifted, seal(key, place, 'Ana'))).toThrow('authenticate')
  })

  test('does not open when any one bit was changed', () => {
    const sealed = seal(key, place, 'Ana')
    const opens = (changed: Buffer) => keyOf(changed).id === key.id && unseal(key, place, changed).toString() === 'Ana'
    const opened = [...sealed.keys()].filter((at) => {
      const changed = Buffer.from(sealed)
      changed[at] = (sealed[at] ?? 0) ^ 1
      try {
        return opens(changed)
      } catch {
        return false
      }
    })
    expect(opens(sealed)).toBe(true)
    expect(opened).toEqual([])
  })

  test('does not open when it was cut or lengthened', () => {
    const sealed = seal(key, place, 'Ana')
    for (let length = 0; length < sealed.length; length++)
      expect(() => keyOf(sealed.subarray(0, length)) && unseal(key, place, sealed.subarray(0, length))).toThrow()
    expect(() => unseal(key, place, Buffer.concat([sealed, Buffer.of(0)]))).toThrow()
  })

  test('does not open with another key, and names its own', () => {
    const sealed = seal(key, place, 'Ana')
    expect(() => unseal({ id: key.id, secret: randomBytes(32) }, place, sealed)).toThrow('authenticate')
    expect(keyOf(sealed)).toEqual({ owner: 'tenant', id: key.id })
    expect(keyOf(seal({ ...key, owner: 'subject' }, place, 'Ana'))).toEqual({ owner: 'subject', id: key.id })
  })
})

describe('a blind index', () => {
  test('is the same for the same text and another for everything else', () => {
    const one = blindIndex(key, 'customer email', 'ana@example.org')
    expect(blindIndex(key, 'customer email', 'ana@example.org')).toEqual(one)
    expect(one).toHaveLength(32)
    const others = [
      blindIndex(key, 'customer email', 'bea@example.org'),
      blindIndex(key, 'user email', 'ana@example.org'),
      blindIndex({ ...key, secret: randomBytes(32) }, 'customer email', 'ana@example.org'),
    ]
    for (const other of others) expect(other.equals(one)).toBe(false)
  })
})
