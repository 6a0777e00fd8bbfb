import { expect, test } from 'vitest'
import { tokenIn } from './token-in.ts'

test('a link of ours is taken from the fragment', () => {
  expect(tokenIn('#fd_hublink_abc.def')).toBe('fd_hublink_abc.def')
})

test('any other fragment is none', () => {
  expect(tokenIn('')).toBeUndefined()
  expect(tokenIn('#messages')).toBeUndefined()
  expect(tokenIn('#fd_key_abc.def')).toBeUndefined()
  expect(tokenIn(`#fd_hublink_${'a'.repeat(500)}`)).toBeUndefined()
})
