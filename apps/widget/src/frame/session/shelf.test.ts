import { expect, test } from 'vitest'
import { openShelf } from './shelf.ts'

function aStorage() {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    key: (at: number) => [...items.keys()][at] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

test('each site has a shelf of its own, and finds it again', () => {
  const storage = aStorage()
  openShelf('site_a', () => storage).write('refresh', 'of a')
  openShelf('site_b', () => storage).write('refresh', 'of b')
  const again = openShelf('site_a', () => storage)
  expect(again.read('refresh')).toBe('of a')
  again.write('refresh', undefined)
  expect(again.read('refresh')).toBeUndefined()
  expect(openShelf('site_b', () => storage).read('refresh')).toBe('of b')
})

test('where storage is blocked, the shelf lasts as long as the page', () => {
  const shelf = openShelf('site_a', () => {
    throw new DOMException('blocked', 'SecurityError')
  })
  shelf.write('refresh', 'kept')
  expect(shelf.read('refresh')).toBe('kept')
})

test('a full storage breaks nothing', () => {
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const shelf = openShelf('site_a', () => Object.assign(aStorage(), { setItem }))
  shelf.write('refresh', 'kept')
  expect(shelf.read('refresh')).toBe('kept')
})
