import { expect, test } from 'vitest'
import { readUnsent, saveUnsent } from './saved-unsent.ts'
import type { Outgoing } from './thread.ts'

function aStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const one: Outgoing = { nonce: 'n1', text: 'Hello', at: '2026-05-12T09:00:00Z', afterSeq: 3, state: 'sending' }

test('what was on its way goes again after a reload, what was refused waits for its author, what arrived is gone', () => {
  const storage = aStorage()
  const refused = { ...one, nonce: 'n2', state: 'failed', code: 'too_large' } as const
  saveUnsent('bkg_1', [one, refused, { ...one, nonce: 'n3', state: 'sent', seq: 4 }], storage)
  expect(readUnsent('bkg_1', storage)).toEqual([{ ...one, state: 'failed', code: 'offline' }, refused])
  saveUnsent('bkg_1', [], storage)
  expect(storage.length).toBe(0)
})

test('what was written for one booking is never sent to another', () => {
  const storage = aStorage()
  saveUnsent('bkg_1', [one], storage)
  expect(readUnsent('bkg_2', storage)).toEqual([])
})

test.for(['{', '"text"', '[1, null, {"text": 2}]'])('%s, which is not ours, is nothing', (saved) => {
  const storage = aStorage()
  storage.setItem('frontdesk.unsent.bkg_1', saved)
  expect(readUnsent('bkg_1', storage)).toEqual([])
})
