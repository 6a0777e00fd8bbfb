import { expect, test } from 'vitest'
import { bytesOf, newId, nilUuid, uuidOf } from './ids.ts'

test('ids use all of their 128 bits and never repeat', () => {
  const ids = Array.from({ length: 10_000 }, () => newId())
  expect(new Set(ids).size).toBe(ids.length)
  for (let bit = 0; bit < 128; bit++) {
    const set = ids.filter((id) => ((bytesOf(id)[bit >> 3] ?? 0) >> (bit & 7)) & 1).length
    expect(set / ids.length).toBeCloseTo(0.5, 1)
  }
})

test('bytes and uuid notation are two ways to write one thing', () => {
  const id = newId()
  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(uuidOf(bytesOf(id))).toBe(id)
  expect(bytesOf(nilUuid)).toEqual(Buffer.alloc(16))
})
