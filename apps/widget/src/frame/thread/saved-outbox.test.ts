import { expect, test } from 'vitest'
import { openShelf } from '../session/shelf.ts'
import type { Unsent } from './outbox.ts'
import { readUnsent, saveUnsent } from './saved-outbox.ts'

const noStorage = () => {
  throw new DOMException('blocked', 'SecurityError')
}

test('what was on its way waits again after a reload, what was refused still waits for its author', () => {
  const shelf = openShelf('site_a', noStorage)
  const unsent: Unsent[] = [
    { nonce: 'n1', text: 'on its way', afterSeq: 1, state: 'sending' },
    { nonce: 'n2', text: 'refused', afterSeq: 1, state: 'failed', failure: { code: 'slow_down', fields: [] } },
  ]
  const known = new Set(['n1', 'n2'])
  saveUnsent(shelf, unsent, known)
  expect(readUnsent(shelf)).toEqual([
    { nonce: 'n1', text: 'on its way', afterSeq: 1, state: 'waiting' },
    { nonce: 'n2', text: 'refused', afterSeq: 1, state: 'failed' },
  ])
  saveUnsent(shelf, [], known)
  expect(shelf.read('unsent')).toBeUndefined()
})

test('what another tab has written down is still there after this one has written', () => {
  const shelf = openShelf('site_a', noStorage)
  const waiting = (nonce: string): Unsent => ({ nonce, text: nonce, afterSeq: 1, state: 'waiting' })
  saveUnsent(shelf, [waiting('theirs')], new Set(['theirs']))
  saveUnsent(shelf, [waiting('ours')], new Set(['ours']))
  expect(readUnsent(shelf).map(({ nonce }) => nonce)).toEqual(['theirs', 'ours'])
  saveUnsent(shelf, [], new Set(['ours']))
  expect(readUnsent(shelf).map(({ nonce }) => nonce)).toEqual(['theirs'])
})

test.for(['{', '"text"', '[1, null, {"text": 2}]'])('%s, which is not ours, is nothing', (saved) => {
  const shelf = openShelf('site_a', noStorage)
  shelf.write('unsent', saved)
  expect(readUnsent(shelf)).toEqual([])
})
