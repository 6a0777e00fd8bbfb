import { expect, test } from 'vitest'
import { openShelf } from '../session/shelf.ts'
import { readUnsent, saveUnsent } from './saved-outbox.ts'

const noStorage = () => {
  throw new DOMException('blocked', 'SecurityError')
}

test('what was on its way waits again after a reload, what was refused still waits for its author', () => {
  const shelf = openShelf('site_a', noStorage)
  saveUnsent(shelf, [
    { nonce: 'n1', text: 'on its way', afterSeq: 1, state: 'sending' },
    { nonce: 'n2', text: 'refused', afterSeq: 1, state: 'failed', failure: { code: 'slow_down', fields: [] } },
  ])
  expect(readUnsent(shelf)).toEqual([
    { nonce: 'n1', text: 'on its way', afterSeq: 1, state: 'waiting' },
    { nonce: 'n2', text: 'refused', afterSeq: 1, state: 'failed' },
  ])
  saveUnsent(shelf, [])
  expect(shelf.read('unsent')).toBeUndefined()
})

test.for(['{', '"text"', '[1, null, {"text": 2}]'])('%s, which is not ours, is nothing', (saved) => {
  const shelf = openShelf('site_a', noStorage)
  shelf.write('unsent', saved)
  expect(readUnsent(shelf)).toEqual([])
})
