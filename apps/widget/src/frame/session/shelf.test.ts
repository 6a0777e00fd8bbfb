import { expect, test } from 'vitest'
import { hearOtherTabs } from './other-tabs.ts'
import { type Shelf, openShelf } from './shelf.ts'

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

/** Tabs of one browser: each has a view of what is stored, which may be late. */
function aBrowser() {
  const storage = aStorage()
  const open = new Set<{ close(): void }>()
  return {
    storage,
    tab(site: string, view = storage): Shelf {
      return openShelf(
        site,
        () => view,
        (...wanted) => {
          const tabs = hearOtherTabs(...wanted)
          open.add(tabs)
          return tabs
        },
      )
    },
    [Symbol.dispose]: () => open.forEach((tabs) => tabs.close()),
  }
}

/** Every change that a tab hears of, and those since the last look. */
function changesOf(shelf: Shelf, name: string) {
  const all: unknown[] = []
  let come = Promise.withResolvers<void>()
  shelf.watch(name, (now, before) => {
    all.push([now, before])
    come.resolve()
  })
  async function next() {
    await come.promise
    come = Promise.withResolvers()
    return all.splice(0)
  }
  return { all, next }
}

test('what is written in one tab the others hear of, with what it was before', async () => {
  using browser = aBrowser()
  const [first, second] = [browser.tab('site_a'), browser.tab('site_a')]
  const [own, heard] = [changesOf(first, 'draft'), changesOf(second, 'draft')]
  first.write('draft', 'Do')
  expect(await heard.next()).toEqual([['Do', undefined]])
  first.write('draft', 'Do you')
  expect(await heard.next()).toEqual([['Do you', 'Do']])
  second.write('draft', undefined)
  expect(await own.next()).toEqual([[undefined, 'Do you']])
  expect(second.read('draft')).toBeUndefined()
  expect(first.read('draft')).toBeUndefined()
  expect(heard.all).toEqual([])
})

test('what is there already is told nobody, so that two tabs do not go on and on', async () => {
  using browser = aBrowser()
  const [first, second] = [browser.tab('site_a'), browser.tab('site_a')]
  const heard = changesOf(first, 'draft')
  second.watch('draft', (now) => second.write('draft', now))
  const repeated = changesOf(second, 'draft')
  first.write('draft', 'Hello')
  await repeated.next()
  second.write('draft', 'Hello, you')
  expect(await heard.next()).toEqual([['Hello, you', 'Hello']])
})

test('nothing of one site is heard by another', async () => {
  using browser = aBrowser()
  const [ours, theirs, witness] = [browser.tab('site_a'), browser.tab('site_b'), browser.tab('site_a')]
  const [heard, seen] = [changesOf(theirs, 'draft'), changesOf(witness, 'draft')]
  ours.write('draft', 'Of site a')
  await seen.next()
  ours.write('draft', undefined)
  await seen.next()
  expect(heard.all).toEqual([])
})

test('word of a change may be faster than the change: then it is looked for again', async () => {
  using browser = aBrowser()
  const late = aStorage()
  let looks = 0
  const view = { ...late, getItem: (key: string) => (looks++ < 3 ? null : browser.storage.getItem(key)) }
  const heard = changesOf(browser.tab('site_a', view), 'draft')
  browser.tab('site_a').write('draft', 'Hello')
  expect(await heard.next()).toEqual([['Hello', undefined]])
})

test('what others say on the channel changes nothing: it is looked at what is there', async () => {
  using browser = aBrowser()
  const [first, second] = [browser.tab('site_a'), browser.tab('site_a')]
  const heard = changesOf(second, 'draft')
  const channel = new BroadcastChannel('frontdesk.site_a')
  const forged = [null, 'draft', 7, {}, { v: 2, name: 'draft', mark: 0 }, { v: 1, name: {}, mark: 0 }]
  for (const data of [
    ...forged,
    { v: 1, name: 'draft', mark: 0, now: 'Forged' },
    { v: 1, name: 'constructor', mark: 0 },
  ]) {
    channel.postMessage(data)
  }
  channel.close()
  first.write('draft', 'Real')
  expect(await heard.next()).toEqual([['Real', undefined]])
})

test('where storage is blocked, a tab has all to itself and tells nobody', () => {
  const shelf = openShelf(
    'site_a',
    () => {
      throw new DOMException('blocked', 'SecurityError')
    },
    () => expect.unreachable(),
  )
  shelf.write('draft', 'Mine alone')
  expect(shelf.read('draft')).toBe('Mine alone')
})

test('what one tab takes away is gone from the others, too', () => {
  const storage = aStorage()
  const [first, second] = [openShelf('site_a', () => storage), openShelf('site_a', () => storage)]
  first.write('refresh', 'kept')
  second.write('refresh', undefined)
  expect(first.read('refresh')).toBeUndefined()
})
